package io.aiwriter.content;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A line of a list of contents.
 *
 * @param id identifies the content
 * @param title its title
 * @param method how it was written, see {@link Provenance#method()}
 * @param version the number of its newest version, from 1
 * @param wordCount how many words it has
 * @param savedAt when its newest version was saved
 */
public record ContentSummary(
        UUID id, String title, String method, int version, int wordCount, Instant savedAt) {

    /** Checks all parts. */
    public ContentSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(savedAt, "savedAt");
    }
}
