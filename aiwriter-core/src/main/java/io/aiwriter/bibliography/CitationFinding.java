package io.aiwriter.bibliography;

import java.util.Objects;

/**
 * Something that is wrong with the citations of a report.
 *
 * @param kind what is wrong
 * @param start where, in UTF-16 code units from 0
 * @param line in which line, from 1
 * @param label the marker or the entry that it is about; for a gap, the missing numbers
 * @param message a sentence for the reader
 */
public record CitationFinding(Kind kind, int start, int line, String label, String message) {

    /** Checks what must be there. */
    public CitationFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(message, "message");
    }

    /** What can be wrong. */
    public enum Kind {
        /** A marker for which no source is listed. */
        DANGLING_MARKER,
        /** A marker that links elsewhere than the source of its number. */
        MISMATCHED_LINK,
        /** A listed source that nothing cites. */
        UNCITED_SOURCE,
        /** A source that is listed before under another number. */
        DUPLICATE_SOURCE,
        /** A number that two sources of one list have. */
        REPEATED_NUMBER,
        /** Numbers that the list passes over. */
        NUMBERING_GAP
    }
}
