package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Contents in rows; every statement names the owner. */
final class JdbcContentRepository implements ContentRepository {

    private final SqliteDatabase database;
    private final Clock clock;

    JdbcContentRepository(SqliteDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ContentVersion save(Owner owner, Content content, Evidence evidence, String reason) {
        Instant now = clock.instant();
        return database.write(
                handle -> {
                    int number = upsert(handle, owner, content, now);
                    ContentVersion version = new ContentVersion(number, content, now, reason);
                    insertVersion(handle, version);
                    SourceRows.insert(handle, owner, evidence);
                    linkSources(handle, content, evidence);
                    insertCitations(handle, owner, version);
                    return version;
                });
    }

    @Override
    public Optional<ContentVersion> find(Owner owner, UUID contentId) {
        return database.read(
                handle ->
                        of(
                                        owner,
                                        contentId,
                                        handle.createQuery(
                                                """
                                                SELECT v.* FROM content_versions v
                                                JOIN contents c ON c.id = v.content_id AND c.version = v.number
                                                WHERE c.id = :content AND c.tenant = :tenant AND c.owner = :user
                                                """))
                                .map((row, context) -> version(row))
                                .findOne());
    }

    @Override
    public List<ContentVersion> versions(Owner owner, UUID contentId) {
        return database.read(
                handle ->
                        of(
                                        owner,
                                        contentId,
                                        handle.createQuery(
                                                """
                                                SELECT v.* FROM content_versions v
                                                JOIN contents c ON c.id = v.content_id
                                                WHERE c.id = :content AND c.tenant = :tenant AND c.owner = :user
                                                ORDER BY v.number
                                                """))
                                .map((row, context) -> version(row))
                                .list());
    }

    @Override
    public List<ContentSummary> list(Owner owner, int limit, int offset) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "limit must be 1 to %d: %d".formatted(MAX_PAGE, limit));
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative: " + offset);
        }
        return database.read(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT * FROM contents WHERE tenant = :tenant AND owner = :user
                                        ORDER BY saved_at DESC, id DESC LIMIT :limit OFFSET :offset
                                        """)
                                .bind("tenant", owner.tenant())
                                .bind("user", owner.user())
                                .bind("limit", limit)
                                .bind("offset", offset)
                                .map((row, context) -> summary(row))
                                .list());
    }

    @Override
    public Evidence evidence(Owner owner, UUID contentId) {
        return database.read(handle -> SourceRows.ofContent(handle, owner, contentId));
    }

    @Override
    public Optional<Evidence> findSource(Owner owner, URI location, String contentHash) {
        return database.read(handle -> SourceRows.find(handle, owner, location, contentHash));
    }

    @Override
    public boolean delete(Owner owner, UUID contentId) {
        return database.write(
                handle -> {
                    int deleted =
                            of(
                                            owner,
                                            contentId,
                                            handle.createUpdate(
                                                    """
                                                    DELETE FROM contents
                                                    WHERE id = :content AND tenant = :tenant AND owner = :user
                                                    """))
                                    .execute();
                    SourceRows.deleteUnused(handle, owner);
                    return deleted > 0;
                });
    }

    @Override
    public List<Unindexed> unindexed() {
        return database.read(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT tenant, owner, id, version FROM contents
                                        WHERE indexed_version < version ORDER BY saved_at
                                        """)
                                .map(
                                        (row, context) ->
                                                new Unindexed(
                                                        new Owner(
                                                                row.getString("tenant"),
                                                                row.getString("owner")),
                                                        UUID.fromString(row.getString("id")),
                                                        row.getInt("version")))
                                .list());
    }

    @Override
    public void markIndexed(Owner owner, UUID contentId, int version) {
        database.write(
                handle ->
                        of(
                                        owner,
                                        contentId,
                                        handle.createUpdate(
                                                """
                                                UPDATE contents SET indexed_version = :version
                                                WHERE id = :content AND tenant = :tenant AND owner = :user
                                                  AND indexed_version < :version
                                                """))
                                .bind("version", version)
                                .execute());
    }

    private static <S extends SqlStatement<S>> S of(Owner owner, UUID contentId, S statement) {
        return statement
                .bind("content", contentId.toString())
                .bind("tenant", owner.tenant())
                .bind("user", owner.user());
    }

    /** Writes the row of a content and tells the number of its new version. */
    private static int upsert(Handle handle, Owner owner, Content content, Instant now) {
        return of(
                        owner,
                        content.id(),
                        handle.createQuery(
                                """
                                INSERT INTO contents (id, tenant, owner, title, method, version, word_count, saved_at)
                                VALUES (:content, :tenant, :user, :title, :method, 1, :words, :now)
                                ON CONFLICT (id) DO UPDATE
                                SET title = :title, method = :method, version = version + 1,
                                    word_count = :words, saved_at = :now
                                WHERE tenant = :tenant AND owner = :user
                                RETURNING version
                                """))
                .bind("title", content.title())
                .bind("method", content.provenance().method())
                .bind("words", content.wordCount())
                .bind("now", Timestamps.format(now))
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the id %s is taken; give the content a new one"
                                                .formatted(content.id())));
    }

    private static void insertVersion(Handle handle, ContentVersion version) {
        handle.createUpdate(
                        """
                        INSERT INTO content_versions (content_id, number, saved_at, reason, document)
                        VALUES (:content, :number, :savedAt, :reason, :document)
                        """)
                .bind("content", version.content().id().toString())
                .bind("number", version.number())
                .bind("savedAt", Timestamps.format(version.savedAt()))
                .bind("reason", version.reason())
                .bind("document", ContentJson.write(version.content()))
                .execute();
    }

    private static void linkSources(Handle handle, Content content, Evidence evidence) {
        for (Source source : evidence.sources()) {
            handle.createUpdate(
                            """
                            INSERT INTO content_sources (content_id, source_id) VALUES (:content, :source)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("content", content.id().toString())
                    .bind("source", source.id().toString())
                    .execute();
        }
    }

    private static void insertCitations(Handle handle, Owner owner, ContentVersion version) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO citations (content_id, version, section, ordinal, claim, source_id,
                                               passage_id, quote_start, quote_end, support, reason)
                        VALUES (:content, :version, :section, :ordinal, :claim, :source,
                                :passage, :quoteStart, :quoteEnd, :support, :reason)
                        """);
        List<Section> sections = version.content().sections();
        for (int section = 0; section < sections.size(); section++) {
            int ordinal = 0;
            for (Citation citation : sections.get(section).citations()) {
                requirePassage(handle, owner, citation);
                batch.bind("content", version.content().id().toString())
                        .bind("version", version.number())
                        .bind("section", section)
                        .bind("ordinal", ordinal++)
                        .bind("claim", sections.get(section).claimOf(citation))
                        .bind("source", citation.sourceId().toString())
                        .bind("passage", citation.passageId().toString())
                        .bind("quoteStart", citation.quote().start())
                        .bind("quoteEnd", citation.quote().end())
                        .bind("support", citation.verdict().support().name())
                        .bind("reason", citation.verdict().reason())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void requirePassage(Handle handle, Owner owner, Citation citation) {
        boolean stored =
                handle.createQuery(
                                """
                                SELECT 1 FROM passages p JOIN sources s ON s.id = p.source_id
                                WHERE p.id = :passage AND s.id = :source
                                  AND s.tenant = :tenant AND s.owner = :user
                                """)
                        .bind("passage", citation.passageId().toString())
                        .bind("source", citation.sourceId().toString())
                        .bind("tenant", owner.tenant())
                        .bind("user", owner.user())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        if (!stored) {
            throw new IllegalArgumentException(
                    "a citation names passage %s of source %s, which is not stored"
                            .formatted(citation.passageId(), citation.sourceId()));
        }
    }

    private static ContentVersion version(ResultSet row) throws SQLException {
        return new ContentVersion(
                row.getInt("number"),
                ContentJson.read(row.getString("document")),
                Timestamps.parse(row.getString("saved_at")),
                row.getString("reason"));
    }

    private static ContentSummary summary(ResultSet row) throws SQLException {
        return new ContentSummary(
                UUID.fromString(row.getString("id")),
                row.getString("title"),
                row.getString("method"),
                row.getInt("version"),
                row.getInt("word_count"),
                Timestamps.parse(row.getString("saved_at")));
    }
}
