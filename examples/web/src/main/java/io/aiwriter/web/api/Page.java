package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A part of a list.
 *
 * @param data the entries
 * @param pagination where the part lies in the list
 */
record Page<T>(List<T> data, Pagination pagination) {

    static final int DEFAULT_LIMIT = 20;

    /** A part of what was asked for with one entry more than the limit. */
    static <T> Page<T> of(List<T> oneMore, int limit, int offset) {
        boolean more = oneMore.size() > limit;
        return new Page<>(
                oneMore.stream().limit(limit).toList(), new Pagination(limit, offset, more));
    }

    record Pagination(int limit, int offset, @JsonProperty("has_more") boolean hasMore) {}
}
