package io.aiwriter.core.internal.measure;

import io.aiwriter.core.internal.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two texts are, from 0 to 1. */
public final class Similarity {

    private Similarity() {}

    /**
     * Twice the length of the longest common subsequence over both lengths, on lower case text with
     * single spaces: 1 for equal texts.
     */
    public static double ofTexts(String one, String other) {
        int[] a = normal(one);
        int[] b = normal(other);
        if (a.length + b.length == 0) {
            return 1;
        }
        int[] previous = new int[b.length + 1];
        for (int x : a) {
            int[] row = new int[b.length + 1];
            for (int j = 1; j <= b.length; j++) {
                row[j] = x == b[j - 1] ? previous[j - 1] + 1 : Math.max(previous[j], row[j - 1]);
            }
            previous = row;
        }
        return 2.0 * previous[b.length] / (a.length + b.length);
    }

    /**
     * The share of a text's runs of words that another text has too.
     *
     * @param text whose runs are counted
     * @param other where they are looked for
     * @param words how many words a run has, 1 or more
     */
    public static double containment(String text, String other, int words) {
        Set<String> runs = runs(text, words);
        if (runs.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(runs);
        shared.retainAll(runs(other, words));
        return (double) shared.size() / runs.size();
    }

    private static Set<String> runs(String text, int length) {
        List<String> words = Words.of(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }

    private static int[] normal(String text) {
        return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ").codePoints().toArray();
    }
}
