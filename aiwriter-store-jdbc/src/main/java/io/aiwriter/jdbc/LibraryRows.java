package io.aiwriter.jdbc;

import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.library.ContentPage;
import io.aiwriter.library.ContentQuery;
import io.aiwriter.library.StatusChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows by which contents are found, and of their way to their readers. */
final class LibraryRows {

    private LibraryRows() {}

    /** Notes the keywords and words of a content in place of those that it had. */
    static void index(Handle handle, FullText fullText, long key, VersionDraft draft) {
        handle.createUpdate("DELETE FROM content_keywords WHERE content_key = :content")
                .bind("content", key)
                .execute();
        List<String> keywords = draft.content().keywords();
        if (!keywords.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch(
                            """
                            INSERT INTO content_keywords (content_key, keyword)
                            VALUES (:content, :keyword)
                            """);
            keywords.forEach(word -> batch.bind("content", key).bind("keyword", word).add());
            batch.execute();
        }
        fullText.index(handle, key, FoldedText.words(draft.content().title()), draft.body());
    }

    static ContentPage find(OwnedRows rows, ContentQuery query, FullText fullText) {
        ContentSelect select = new ContentSelect(query, fullText);
        List<Listed> listed =
                select.page(rows).map((RowView row) -> Listed.of(row, select.orders())).list();
        boolean more = listed.size() > query.limit();
        List<Listed> page = more ? listed.subList(0, query.limit()) : listed;
        return new ContentPage(
                page.stream().map(Listed::summary).toList(),
                more ? Optional.of(select.next(page.getLast().place())) : Optional.empty());
    }

    static long count(OwnedRows rows, ContentQuery query, FullText fullText) {
        return new ContentSelect(query, fullText).count(rows).mapTo(Long.class).one();
    }

    static Optional<ContentSummary> summary(OwnedRows rows, UUID id) {
        return rows.query(
                        """
                        SELECT * FROM contents
                        WHERE tenant = :tenant AND owner = :owner AND id = :id
                        """)
                .bind("id", id)
                .map(LibraryRows::summary)
                .findOne();
    }

    /** Notes a change of status; {@link #setStatus} makes it. */
    static void addStatusChange(OwnedRows rows, UUID id, StatusChange change) {
        rows.update(
                        """
                        INSERT INTO status_changes (content_key, ordinal, old_status,
                                new_status, version, changed_at, author, reason)
                        SELECT c.content_key,
                               1 + (SELECT count(*) FROM status_changes s
                                    WHERE s.content_key = c.content_key),
                               :from, :to, :version, :at, :author, :reason
                        FROM contents c
                        WHERE tenant = :tenant AND owner = :owner AND id = :id
                        """)
                .bind("id", id)
                .bind("from", change.from().name())
                .bind("to", change.to().name())
                .bind("version", change.version())
                .bind("at", change.at())
                .bind("author", change.author())
                .bind("reason", change.reason())
                .execute();
    }

    static void setStatus(OwnedRows rows, UUID id, ContentStatus status) {
        rows.update(
                        """
                        UPDATE contents SET status = :status
                        WHERE tenant = :tenant AND owner = :owner AND id = :id
                        """)
                .bind("id", id)
                .bind("status", status.name())
                .execute();
    }

    static List<StatusChange> statusChanges(OwnedRows rows, UUID id) {
        return rows.query(
                        """
                        SELECT s.* FROM status_changes s
                        JOIN contents c ON c.content_key = s.content_key
                        WHERE c.tenant = :tenant AND c.owner = :owner AND c.id = :id
                        ORDER BY s.ordinal
                        """)
                .bind("id", id)
                .map(LibraryRows::statusChange)
                .list();
    }

    static ContentSummary summary(RowView row) {
        return ContentSummary.builder(
                        row.getColumn("id", UUID.class), row.getColumn("title", String.class))
                .type(row.getColumn("type", String.class))
                .status(ContentStatus.valueOf(row.getColumn("status", String.class)))
                .language(row.getColumn("language", String.class))
                .method(row.getColumn("method", String.class))
                .version(row.getColumn("version", Integer.class))
                .wordCount(row.getColumn("word_count", Integer.class))
                .createdAt(row.getColumn("first_saved_at", Instant.class))
                .savedAt(row.getColumn("saved_at", Instant.class))
                .build();
    }

    private static StatusChange statusChange(RowView row) {
        return new StatusChange(
                ContentStatus.valueOf(row.getColumn("old_status", String.class)),
                ContentStatus.valueOf(row.getColumn("new_status", String.class)),
                row.getColumn("version", Integer.class),
                row.getColumn("changed_at", Instant.class),
                row.getColumn("author", String.class),
                row.getColumn("reason", String.class));
    }

    /**
     * A row of a list.
     *
     * @param summary what is given
     * @param place where the list goes on behind it
     */
    private record Listed(ContentSummary summary, PageCursor place) {

        static Listed of(RowView row, List<ContentQuery.Order> orders) {
            List<Object> values =
                    orders.stream()
                            .map(order -> SortColumn.of(order.field()))
                            .<Object>map(column -> row.getColumn(column.name(), column.type()))
                            .toList();
            return new Listed(
                    LibraryRows.summary(row),
                    new PageCursor(values, row.getColumn("content_key", Long.class)));
        }
    }
}
