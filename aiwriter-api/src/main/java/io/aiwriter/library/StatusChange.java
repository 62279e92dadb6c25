package io.aiwriter.library;

import io.aiwriter.content.ContentStatus;
import java.time.Instant;
import java.util.Objects;

/**
 * A step of a content towards its readers.
 *
 * @param from what it was
 * @param to what it became
 * @param version the number of its newest version at that time
 * @param at when
 * @param author who did it
 * @param reason why, in the words of who did it
 */
public record StatusChange(
        ContentStatus from,
        ContentStatus to,
        int version,
        Instant at,
        String author,
        String reason) {

    /** Checks all parts. */
    public StatusChange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
    }
}
