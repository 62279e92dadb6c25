package io.aiwriter.verify;

import io.aiwriter.core.internal.text.Words;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much of a claim's words a passage has, the rare ones counting more. Immutable. */
final class WordOverlap {

    private static final int STEM = 5;
    private static final int SHORTEST = 3;

    private final Evidence evidence;
    private final Map<String, Integer> frequencies;

    private WordOverlap(Evidence evidence, Map<String, Integer> frequencies) {
        this.evidence = evidence;
        this.frequencies = frequencies;
    }

    /** Counts in how many passages each word is. */
    static WordOverlap over(Evidence evidence) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (Passage passage : evidence.passages()) {
            stems(passage.text().untrusted())
                    .forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        }
        return new WordOverlap(evidence, frequencies);
    }

    /** Whether the words were counted in this evidence. */
    boolean isOver(Evidence other) {
        return evidence.equals(other);
    }

    /**
     * Weighted recall of a claim's words, 0 to 1; 1 for a claim without words. The weight of a word
     * is ln(1 + passages / passages that have it).
     */
    double recall(String claim, String passage) {
        Set<String> there = stems(passage);
        int passages = Math.max(1, evidence.passages().size());
        double total = 0;
        double found = 0;
        for (String stem : stems(claim)) {
            int having = Math.max(1, frequencies.getOrDefault(stem, 0));
            double weight = Math.log(1 + (double) passages / having);
            total += weight;
            found += there.contains(stem) ? weight : 0;
        }
        return total == 0 ? 1 : found / total;
    }

    /**
     * The first letters of each word: enough to match its inflections in most European languages.
     */
    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : Words.of(text)) {
            boolean counts =
                    word.length() >= SHORTEST
                            || !Character.isLetter(word.charAt(0))
                            || Character.isIdeographic(word.codePointAt(0));
            if (counts) {
                stems.add(word.length() <= STEM ? word : word.substring(0, STEM));
            }
        }
        return stems;
    }
}
