package io.aiwriter.jdbc;

import io.aiwriter.library.ContentQuery;
import java.time.Instant;
import java.util.function.Function;

/**
 * A column that contents are sorted by.
 *
 * @param name of the column
 * @param type of its values
 * @param parse makes a value of what a cursor says
 */
record SortColumn(String name, Class<?> type, Function<String, Object> parse) {

    static SortColumn of(ContentQuery.Field field) {
        return switch (field) {
            case SAVED -> new SortColumn("saved_at", Instant.class, Instant::parse);
            case CREATED -> new SortColumn("first_saved_at", Instant.class, Instant::parse);
            case TITLE -> new SortColumn("title_key", String.class, text -> text);
            case WORDS -> new SortColumn("word_count", Integer.class, Integer::valueOf);
            case TYPE -> new SortColumn("type", String.class, text -> text);
            case STATUS -> new SortColumn("status", String.class, text -> text);
        };
    }
}
