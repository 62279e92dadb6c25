package io.aiwriter.citation;

import java.util.Objects;

/**
 * What checking a citation found.
 *
 * @param support whether the evidence carries the sentence
 * @param reason why, in one sentence for an editor; empty for {@link Support#UNCHECKED}
 */
public record Verdict(Support support, String reason) {

    /** Not checked yet. */
    public static final Verdict UNCHECKED = new Verdict(Support.UNCHECKED, "");

    /** Checks both parts. */
    public Verdict {
        Objects.requireNonNull(support, "support");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether the evidence carries a sentence. */
    public enum Support {
        /** The evidence says it. */
        SUPPORTED,
        /** The evidence says part of it. */
        PARTLY,
        /** The evidence says nothing of the kind. */
        UNSUPPORTED,
        /** The sentence has a number or date that the evidence does not have. */
        CONTRADICTED_NUMBER,
        /** There is no such passage, or its text is no longer what was read. */
        UNRESOLVABLE,
        /** Nobody has checked. */
        UNCHECKED
    }
}
