package io.aiwriter.recipe;

import java.util.Objects;

/**
 * A breach of a rule.
 *
 * @param constraint the rule's number, such as {@code K06}
 * @param severity how bad it is
 * @param part where, such as {@code posts[2]}; empty for the whole piece
 * @param message what is wrong, with the figure and the limit, in one sentence
 */
public record Violation(String constraint, Severity severity, String part, String message) {

    /** Checks all parts. */
    public Violation {
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(message, "message");
    }

    /** Whether a piece with this breach cannot go out as it is. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Where and what, for a person or a model. */
    @Override
    public String toString() {
        return "%s%s: %s".formatted(constraint, part.isEmpty() ? "" : " " + part, message);
    }

    /** How bad a breach is. */
    public enum Severity {
        /** A limit is broken: a platform would refuse it, or the request is not met. */
        ERROR,
        /** Allowed, and likely to harm. */
        WARNING,
        /** Within the limits and outside the band that works best. */
        HINT
    }
}
