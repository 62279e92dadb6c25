package io.aiwriter.bibliography;

import java.util.List;
import java.util.Objects;

/**
 * An entry of a report's list of sources.
 *
 * @param start where the entry begins, in UTF-16 code units from 0
 * @param end behind its last character
 * @param label its number or name in the list; empty when it has none
 * @param text the entry without its label
 * @param addresses the web addresses in it, in their order
 */
public record ListedSource(int start, int end, String label, String text, List<String> addresses) {

    /** Checks and copies. */
    public ListedSource {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(text, "text");
        addresses = List.copyOf(addresses);
    }

    /** The same entry by another name. */
    ListedSource named(String other) {
        return new ListedSource(start, end, other, text, addresses);
    }
}
