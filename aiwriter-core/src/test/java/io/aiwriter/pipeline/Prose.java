package io.aiwriter.pipeline;

import java.util.List;
import java.util.Random;

/** English sentences of any length that do not repeat one another. */
final class Prose {

    private static final List<String> NOUNS =
            List.of(
                    "bridge", "tower", "cable", "river", "road", "deck", "anchor", "storm",
                    "harbor", "crew", "beam", "market", "garden", "window", "engine", "letter",
                    "valley", "field");
    private static final List<String> VERBS =
            List.of(
                    "holds", "meets", "carries", "follows", "shapes", "crosses", "guards", "warms",
                    "lifts", "turns", "finds", "keeps", "moves", "feeds", "marks", "cools");
    private static final List<String> QUALITIES =
            List.of(
                    "old", "narrow", "quiet", "long", "bright", "heavy", "simple", "deep", "green",
                    "cold", "early", "broad", "plain", "steep");

    private Prose() {}

    /** Exactly so many words, in sentences of eight; other words for another seed. */
    static String words(int count, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int left = count;
        while (left > 0) {
            int length = left < 16 ? left : 8;
            text.append(sentence(length, random)).append(' ');
            left -= length;
        }
        return text.toString().strip();
    }

    private static String sentence(int words, Random random) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 1; i < words; i++) {
            List<String> kind =
                    i % 4 == 1
                            ? QUALITIES
                            : i % 4 == 2 ? NOUNS : i % 4 == 3 ? VERBS : List.of("the");
            sentence.append(' ').append(kind.get(random.nextInt(kind.size())));
        }
        return sentence + ".";
    }
}
