package io.aiwriter.document;

import java.time.Instant;
import java.util.Objects;

/**
 * A stored state of a document.
 *
 * @param name identifies the document
 * @param version from 1, without gaps
 * @param body its text
 * @param savedAt when this version was saved
 * @param author who saved it
 * @param reason why, in the words of who saved it
 */
public record Document(
        DocumentName name,
        int version,
        String body,
        Instant savedAt,
        String author,
        String reason) {

    /** Checks all parts. */
    public Document {
        Objects.requireNonNull(name, "name");
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1: " + version);
        }
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(savedAt, "savedAt");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
    }
}
