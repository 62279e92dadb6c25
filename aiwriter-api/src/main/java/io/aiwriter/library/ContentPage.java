package io.aiwriter.library;

import io.aiwriter.content.ContentSummary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of contents.
 *
 * @param contents in the query's order
 * @param nextCursor where the next page starts; empty on the last. It stays right while contents
 *     are added, changed and removed: none is given twice or left out unless it moved itself
 */
public record ContentPage(List<ContentSummary> contents, Optional<String> nextCursor) {

    /** Checks and copies. */
    public ContentPage {
        contents = List.copyOf(contents);
        Objects.requireNonNull(nextCursor, "nextCursor");
    }
}
