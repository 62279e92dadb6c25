package io.aiwriter.bibliography;

import java.util.List;
import java.util.Optional;

/**
 * A list of sources in a report.
 *
 * @param start where it begins, with its heading
 * @param end behind its last entry
 * @param entries what it lists
 */
record SourceList(int start, int end, List<ListedSource> entries) {

    /** Copies. */
    SourceList {
        entries = List.copyOf(entries);
    }

    Optional<ListedSource> find(String label) {
        return entries.stream().filter(entry -> entry.label().equals(label)).findFirst();
    }

    boolean isLabelled() {
        return entries.stream().anyMatch(entry -> !entry.label().isEmpty());
    }
}
