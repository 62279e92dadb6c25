package io.aiwriter.content;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A line of a list of contents.
 *
 * @param id identifies the content
 * @param title its title
 * @param type its kind, see {@link Content#type()}
 * @param status how far it is
 * @param language its language as a BCP 47 tag; {@code und} when not known
 * @param method how it was written, see {@link Provenance#method()}
 * @param version the number of its newest version, from 1
 * @param wordCount how many words it has
 * @param createdAt when its first version was saved
 * @param savedAt when its newest version was saved
 */
public record ContentSummary(
        UUID id,
        String title,
        String type,
        ContentStatus status,
        String language,
        String method,
        int version,
        int wordCount,
        Instant createdAt,
        Instant savedAt) {

    /** Checks all parts. */
    public ContentSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(savedAt, "savedAt");
    }
}
