package io.aiwriter.document;

import java.util.Objects;

/**
 * Identifies a document of an owner.
 *
 * @param kind what it is
 * @param name its name among its kind, 1 to 100 characters, not blank, without control characters
 */
public record DocumentName(DocumentKind kind, String name) {

    private static final int MAX_LENGTH = 100;

    /** Checks both parts. */
    public DocumentName {
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()
                || name.length() > MAX_LENGTH
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "name must have 1 to %d characters, not all blank and no control characters"
                            .formatted(MAX_LENGTH));
        }
    }
}
