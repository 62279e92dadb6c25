package io.aiwriter.verify;

import io.aiwriter.core.internal.text.Words;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much of a claim's content words a passage has, the rare ones counting more. Immutable. */
final class WordOverlap {

    private static final int STEM = 5;
    private static final int SHORTEST = 3;

    /** What holds sentences together and says nothing of their subject. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    ("about above after again against all also and any are because been before being"
                                    + " below between both but can could did does doing down during"
                                    + " each few for from further had has have having her hers him"
                                    + " his how into its itself may might more most must nor not"
                                    + " off once only other our out over own same shall she should"
                                    + " some such than that the their them then there these they"
                                    + " this those through too under until upon was were what when"
                                    + " where which while who whom whose why will with within"
                                    + " without would yet you your")
                            .split(" "));

    private final Map<String, Integer> frequencies;
    private final int passages;

    private WordOverlap(Map<String, Integer> frequencies, int passages) {
        this.frequencies = frequencies;
        this.passages = passages;
    }

    /** Counts in how many passages each word is. */
    static WordOverlap over(Evidence evidence) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (Passage passage : evidence.passages()) {
            stems(passage.text().untrusted())
                    .forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        }
        return new WordOverlap(frequencies, evidence.passages().size());
    }

    /**
     * Weighted recall of a claim's words, 0 to 1; 1 for a claim without words. The weight of a word
     * is the root of ln(1 + N / n), with N the number of passages and n the number of those that
     * have it, both at least 1: a word that every passage has still counts, one that none has
     * counts most. The root keeps a single rare word from deciding alone.
     */
    double recall(String claim, String passage) {
        Set<String> there = stems(passage);
        double total = 0;
        double found = 0;
        for (String stem : stems(claim)) {
            int having = Math.max(1, frequencies.getOrDefault(stem, 0));
            double weight = Math.sqrt(Math.log(1 + (double) Math.max(1, passages) / having));
            total += weight;
            found += there.contains(stem) ? weight : 0;
        }
        return total == 0 ? 1 : found / total;
    }

    /** Whether a word, in lower case, says nothing of a subject. */
    static boolean isFunctionWord(String word) {
        return word.length() < SHORTEST || FUNCTION_WORDS.contains(word);
    }

    /**
     * The first letters of each content word: enough to match its inflections in most European
     * languages.
     */
    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : Words.of(text)) {
            if (counts(word)) {
                stems.add(word.length() <= STEM ? word : word.substring(0, STEM));
            }
        }
        return stems;
    }

    private static boolean counts(String word) {
        return !Character.isLetter(word.codePointAt(0))
                || Words.isUnspaced(word.charAt(0))
                || !isFunctionWord(word);
    }
}
