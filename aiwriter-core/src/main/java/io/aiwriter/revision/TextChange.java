package io.aiwriter.revision;

import java.util.Objects;

/**
 * A piece of a text, and what happened to it.
 *
 * @param kind what happened to it
 * @param text the piece, with the white space that belongs to it
 */
public record TextChange(Kind kind, String text) {

    /** Checks both parts. */
    public TextChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** What happened to a piece of a text. */
    public enum Kind {
        /** It is in both texts. */
        SAME,
        /** It is in the later text alone. */
        ADDED,
        /** It is in the earlier text alone. */
        REMOVED
    }
}
