package io.aiwriter.jdbc;

import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository.Removed;
import io.aiwriter.content.ContentRepository.Unindexed;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Rows of contents and their versions. */
final class ContentRows {

    /** The sources that a content, and no other, stands on. */
    private static final String ONLY_OF_CONTENT =
            """
            WHERE source_key IN
                    (SELECT source_key FROM content_sources WHERE content_key = :content)
              AND NOT EXISTS
                    (SELECT 1 FROM content_sources o
                     WHERE o.source_key = sources.source_key
                       AND o.content_key <> :content)
            """;

    private ContentRows() {}

    /** Writes the row of a content, new or not, and counts its version up. */
    private static ContentKey upsert(OwnedRows rows, Content content, Instant now) {
        return rows.query(
                        """
                        INSERT INTO contents (tenant, owner, id, title, title_key, topic, type,
                                              language, method, version, word_count,
                                              first_saved_at, saved_at)
                        VALUES (:tenant, :owner, :id, :title, :titleKey, :topic, :type,
                                :language, :method, 1, :words, :now, :now)
                        ON CONFLICT (tenant, owner, id) DO UPDATE
                        SET title = excluded.title, title_key = excluded.title_key,
                            topic = excluded.topic, type = excluded.type,
                            language = excluded.language, method = excluded.method,
                            version = contents.version + 1,
                            word_count = excluded.word_count, saved_at = excluded.saved_at
                        RETURNING content_key, version
                        """)
                .bind("id", content.id())
                .bind("title", content.title())
                .bind("titleKey", FoldedText.sortKey(content.title()))
                .bind("topic", content.topic())
                .bind("type", content.type())
                .bind("language", content.language())
                .bind("method", content.provenance().method())
                .bind("words", content.wordCount())
                .bind("now", now)
                .map((row, context) -> new ContentKey(row.getLong(1), row.getInt(2)))
                .one();
    }

    /** Adds the next version of a content with everything that is looked up by it. */
    static ContentKey add(OwnedRows rows, VersionDraft draft, FullText fullText) {
        ContentKey key = upsert(rows, draft.content(), draft.savedAt());
        insertVersion(rows.handle(), key, draft);
        CitationRows.insert(rows, key, draft.content().sections());
        LibraryRows.index(rows.handle(), fullText, key.row(), draft);
        return key;
    }

    private static void insertVersion(Handle handle, ContentKey key, VersionDraft draft) {
        handle.createUpdate(
                        """
                        INSERT INTO content_versions (content_key, number, saved_at, author, reason,
                                                      document)
                        VALUES (:content, :number, :savedAt, :author, :reason, :document)
                        """)
                .bind("content", key.row())
                .bind("number", key.version())
                .bind("savedAt", draft.savedAt())
                .bind("author", draft.author())
                .bind("reason", draft.reason())
                .bind("document", draft.document())
                .execute();
    }

    static Optional<ContentVersion> newest(OwnedRows rows, UUID id) {
        return rows.query(
                        """
                        SELECT v.* FROM content_versions v
                        JOIN contents c ON c.content_key = v.content_key AND c.version = v.number
                        WHERE c.tenant = :tenant AND c.owner = :owner AND c.id = :id
                        """)
                .bind("id", id)
                .map(ContentRows::storedVersion)
                .findOne();
    }

    static Optional<ContentVersion> version(OwnedRows rows, UUID id, int number) {
        return rows.query(
                        """
                        SELECT v.* FROM content_versions v
                        JOIN contents c ON c.content_key = v.content_key
                        WHERE c.tenant = :tenant AND c.owner = :owner AND c.id = :id
                          AND v.number = :number
                        """)
                .bind("id", id)
                .bind("number", number)
                .map(ContentRows::storedVersion)
                .findOne();
    }

    static List<ContentVersion> versions(OwnedRows rows, UUID id) {
        return rows.query(
                        """
                        SELECT v.* FROM content_versions v
                        JOIN contents c ON c.content_key = v.content_key
                        WHERE c.tenant = :tenant AND c.owner = :owner AND c.id = :id
                        ORDER BY v.number
                        """)
                .bind("id", id)
                .map(ContentRows::storedVersion)
                .list();
    }

    static List<ContentSummary> list(OwnedRows rows, int limit, int offset) {
        return rows.query(
                        """
                        SELECT * FROM contents
                        WHERE tenant = :tenant AND owner = :owner
                        ORDER BY saved_at DESC, content_key DESC LIMIT :limit OFFSET :offset
                        """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(LibraryRows::summary)
                .list();
    }

    static List<Unindexed> unindexed(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT tenant, owner, id, version FROM contents
                        WHERE indexed_version < version ORDER BY saved_at, content_key
                        """)
                .map(ContentRows::unindexed)
                .list();
    }

    static List<Removed> removed(Handle handle) {
        return handle.createQuery("SELECT * FROM index_removals ORDER BY removal_key")
                .map(
                        (RowView row) ->
                                new Removed(
                                        row.getColumn("removal_key", Long.class),
                                        OwnedRows.owner(row),
                                        Removed.Kind.valueOf(row.getColumn("kind", String.class)),
                                        row.getColumn("id", UUID.class)))
                .list();
    }

    static void markForgotten(Handle handle, Removed removed) {
        handle.createUpdate("DELETE FROM index_removals WHERE removal_key = :key")
                .bind("key", removed.ticket())
                .execute();
    }

    static void markIndexed(Handle handle, long content, int version) {
        handle.createUpdate(
                        """
                        UPDATE contents SET indexed_version = :version
                        WHERE content_key = :content AND indexed_version < :version
                          AND :version <= version
                        """)
                .bind("content", content)
                .bind("version", version)
                .execute();
    }

    /**
     * Removes a content and, with their passages, the sources that only it stands on, and notes
     * that an index must forget them.
     */
    static void delete(Handle handle, long content) {
        for (String statement :
                List.of(
                        """
                        INSERT INTO index_removals (tenant, owner, kind, id)
                        SELECT tenant, owner, 'CONTENT', id FROM contents
                        WHERE content_key = :content
                        """,
                        """
                        INSERT INTO index_removals (tenant, owner, kind, id)
                        SELECT tenant, owner, 'SOURCE', id FROM sources
                        """
                                + ONLY_OF_CONTENT,
                        "DELETE FROM citations WHERE content_key = :content",
                        """
                        DELETE FROM sources
                        """
                                + ONLY_OF_CONTENT,
                        "DELETE FROM content_text WHERE rowid = :content",
                        "DELETE FROM contents WHERE content_key = :content")) {
            handle.createUpdate(statement).bind("content", content).execute();
        }
    }

    private static ContentVersion storedVersion(RowView row) {
        return new ContentVersion(
                row.getColumn("number", Integer.class),
                ContentJson.read(row.getColumn("document", String.class)),
                row.getColumn("saved_at", Instant.class),
                row.getColumn("author", String.class),
                row.getColumn("reason", String.class));
    }

    private static Unindexed unindexed(RowView row) {
        return new Unindexed(
                OwnedRows.owner(row),
                row.getColumn("id", UUID.class),
                row.getColumn("version", Integer.class));
    }
}
