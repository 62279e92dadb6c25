package io.aiwriter.spring;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant, by the edit distance of Levenshtein (1966). */
final class ClosestName {

    private static final int FARTHEST = 3;

    private ClosestName() {}

    /** {@code Did you mean x? } with a space behind, or nothing when no name is near. */
    static String suggestion(String wrong, Collection<String> names) {
        return find(wrong, names).map(name -> "Did you mean %s? ".formatted(name)).orElse("");
    }

    static Optional<String> find(String wrong, Collection<String> names) {
        int limit = Math.min(FARTHEST, wrong.length() / 2);
        return names.stream()
                .filter(name -> distance(wrong, name) <= limit)
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
