package io.aiwriter.content;

import java.time.Instant;
import java.util.Objects;

/**
 * A stored state of a content.
 *
 * @param number from 1, without gaps
 * @param content what was saved
 * @param savedAt when
 * @param author who saved it
 * @param reason why, in the words of who saved it
 */
public record ContentVersion(
        int number, Content content, Instant savedAt, String author, String reason) {

    /** Checks all parts. */
    public ContentVersion {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1: " + number);
        }
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(savedAt, "savedAt");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
    }
}
