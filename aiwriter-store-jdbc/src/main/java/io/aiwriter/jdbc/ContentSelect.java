package io.aiwriter.jdbc;

import io.aiwriter.content.ContentStatus;
import io.aiwriter.library.ContentQuery;
import io.aiwriter.library.ContentQuery.Order;
import io.aiwriter.library.ContentQuery.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;

/**
 * The statement of a {@link ContentQuery}. Its parts are constants; every value is bound. Made for
 * one use.
 */
final class ContentSelect {

    private static final List<Order> NEWEST_FIRST =
            List.of(Order.descending(ContentQuery.Field.SAVED));

    private final ContentQuery query;
    private final FullText fullText;
    private final String words;
    private long offset;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();

    ContentSelect(ContentQuery query, FullText fullText) {
        this.query = query;
        this.fullText = fullText;
        this.words = FoldedText.words(query.text());
        conditions.add("c.tenant = :tenant AND c.owner = :owner");
        oneOf("c.status", query.statuses().stream().map(ContentStatus::name).toList());
        oneOf("c.type", query.types());
        oneOf("c.language", query.languages());
        within("c.saved_at", query.saved());
        within("c.first_saved_at", query.created());
        within("c.word_count", query.words());
        query.keywords().forEach(this::keyword);
        text();
    }

    /** The rows of the page and one more, when there is one. */
    Query page(OwnedRows rows) {
        offset = start();
        String sql =
                "SELECT c.* FROM %s WHERE %s ORDER BY %s LIMIT :limit OFFSET :offset"
                        .formatted(tables(), String.join(" AND ", conditions), order());
        return rows.query(sql)
                .bindMap(values)
                .bind("limit", query.limit() + 1)
                .bind("offset", offset);
    }

    Query count(OwnedRows rows) {
        String sql =
                "SELECT count(*) FROM %s WHERE %s"
                        .formatted(tables(), String.join(" AND ", conditions));
        return rows.query(sql).bindMap(values);
    }

    /**
     * Where the list goes on behind a full page.
     *
     * @param last the place of its last row
     */
    String next(PageCursor last) {
        PageCursor place = isRanked() ? new PageCursor(List.of(), offset + query.limit()) : last;
        return place.write(orders());
    }

    /** What the rows are sorted by; nothing when they are sorted by how well they fit a text. */
    List<Order> orders() {
        if (isRanked()) {
            return List.of();
        }
        return query.orders().isEmpty() ? NEWEST_FIRST : query.orders();
    }

    private boolean isRanked() {
        return searches() && query.orders().isEmpty();
    }

    /** Enters the list where the query says. Returns how many rows there are to pass over. */
    private long start() {
        if (query.cursor().isEmpty()) {
            return query.offset();
        }
        PageCursor cursor = PageCursor.read(query.cursor().get(), orders());
        if (isRanked()) {
            return cursor.key();
        }
        conditions.add(after(cursor));
        return 0;
    }

    private boolean searches() {
        return !query.text().isEmpty();
    }

    private String tables() {
        return searches() && !words.isEmpty()
                ? "content_text JOIN contents c ON c.content_key = content_text.rowid"
                : "contents c";
    }

    private void text() {
        if (!searches()) {
            return;
        }
        if (words.isEmpty()) {
            conditions.add("1 = 0");
        } else {
            conditions.add(fullText.matches());
            values.put("text", fullText.query(words));
        }
    }

    private void oneOf(String column, Collection<String> allowed) {
        if (!allowed.isEmpty()) {
            List<String> names = allowed.stream().map(value -> bind("value", value)).toList();
            conditions.add("%s IN (%s)".formatted(column, String.join(", ", names)));
        }
    }

    private void within(String column, Range<?> range) {
        if (range.from() != null) {
            conditions.add("%s >= %s".formatted(column, bind("from", range.from())));
        }
        if (range.before() != null) {
            conditions.add("%s < %s".formatted(column, bind("before", range.before())));
        }
    }

    private void keyword(String keyword) {
        conditions.add(
                """
                EXISTS (SELECT 1 FROM content_keywords k
                        WHERE k.content_key = c.content_key AND k.keyword = %s)
                """
                        .formatted(bind("keyword", keyword)));
    }

    private String order() {
        if (isRanked()) {
            return (words.isEmpty() ? "" : fullText.rank() + ", ") + "c.content_key DESC";
        }
        List<String> steps = new ArrayList<>();
        orders().forEach(order -> steps.add(column(order) + (order.descending() ? " DESC" : "")));
        steps.add("c.content_key" + (keysDescend() ? " DESC" : ""));
        return String.join(", ", steps);
    }

    /** Keys go the way of the last column, so that an index over both serves either direction. */
    private boolean keysDescend() {
        return orders().getLast().descending();
    }

    /**
     * The rows behind a place: those that differ first in a column where they come later. The first
     * column's bound stands apart, since an index is entered by it.
     */
    private String after(PageCursor cursor) {
        List<String> alternatives = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < orders().size(); i++) {
            Order order = orders().get(i);
            String value = bind("last", cursor.values().get(i));
            alternatives.add(and(equal, later(column(order), order.descending(), value)));
            equal.add("%s = %s".formatted(column(order), value));
            if (i == 0) {
                conditions.add(
                        "%s %s %s"
                                .formatted(column(order), order.descending() ? "<=" : ">=", value));
            }
        }
        alternatives.add(
                and(equal, later("c.content_key", keysDescend(), bind("last", cursor.key()))));
        return "(%s)".formatted(String.join(" OR ", alternatives));
    }

    private static String and(List<String> equal, String later) {
        return "(%s)"
                .formatted(equal.isEmpty() ? later : String.join(" AND ", equal) + " AND " + later);
    }

    private static String later(String column, boolean descending, String value) {
        return "%s %s %s".formatted(column, descending ? "<" : ">", value);
    }

    private static String column(Order order) {
        return "c." + SortColumn.of(order.field()).name();
    }

    /** Keeps a value under a name of its own and gives what stands for it in the statement. */
    private String bind(String kind, Object value) {
        String name = kind + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
