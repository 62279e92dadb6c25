package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Rows of sources and their passages. */
final class SourceRows {

    private SourceRows() {}

    /** Adds the sources and passages that are not there yet. */
    static void insert(Handle handle, Owner owner, Evidence evidence) {
        for (Source source : evidence.sources()) {
            if (exists(handle, owner, source.id())) {
                continue;
            }
            insert(handle, owner, source);
            insertPassages(handle, source, evidence.passages());
        }
    }

    static Optional<Evidence> find(Handle handle, Owner owner, URI location, String contentHash) {
        Optional<Source> source =
                handle.createQuery(
                                """
                                SELECT * FROM sources
                                WHERE tenant = :tenant AND owner = :user
                                  AND location = :location AND content_hash = :hash
                                """)
                        .bind("tenant", owner.tenant())
                        .bind("user", owner.user())
                        .bind("location", location.toString())
                        .bind("hash", contentHash)
                        .map((row, context) -> source(row))
                        .findOne();
        return source.map(found -> withPassages(handle, List.of(found)));
    }

    static Evidence ofContent(Handle handle, Owner owner, UUID contentId) {
        Query query =
                handle.createQuery(
                                """
                                SELECT s.* FROM sources s
                                JOIN content_sources cs ON cs.source_id = s.id
                                JOIN contents c ON c.id = cs.content_id
                                WHERE c.id = :content AND c.tenant = :tenant AND c.owner = :user
                                ORDER BY s.rowid
                                """)
                        .bind("content", contentId.toString())
                        .bind("tenant", owner.tenant())
                        .bind("user", owner.user());
        return withPassages(handle, query.map((row, context) -> source(row)).list());
    }

    /** Removes the sources of an owner that no content stands on any more. */
    static void deleteUnused(Handle handle, Owner owner) {
        handle.createUpdate(
                        """
                        DELETE FROM sources
                        WHERE tenant = :tenant AND owner = :user
                          AND NOT EXISTS (SELECT 1 FROM content_sources cs WHERE cs.source_id = sources.id)
                        """)
                .bind("tenant", owner.tenant())
                .bind("user", owner.user())
                .execute();
    }

    private static boolean exists(Handle handle, Owner owner, UUID id) {
        return handle.createQuery(
                        "SELECT 1 FROM sources WHERE id = :id AND tenant = :tenant AND owner = :user")
                .bind("id", id.toString())
                .bind("tenant", owner.tenant())
                .bind("user", owner.user())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void insert(Handle handle, Owner owner, Source source) {
        handle.createUpdate(
                        """
                        INSERT INTO sources (id, tenant, owner, location, content_hash, title, media_type,
                                             author, published_on, language, read_at, text)
                        VALUES (:id, :tenant, :user, :location, :hash, :title, :type,
                                :author, :published, :language, :readAt, :text)
                        """)
                .bind("id", source.id().toString())
                .bind("tenant", owner.tenant())
                .bind("user", owner.user())
                .bind("location", source.location().toString())
                .bind("hash", source.contentHash())
                .bind("title", source.title())
                .bind("type", source.mediaType())
                .bind("author", source.author().orElse(null))
                .bind("published", source.publishedOn().map(LocalDate::toString).orElse(null))
                .bind("language", source.language().orElse(null))
                .bind("readAt", Timestamps.format(source.readAt()))
                .bind("text", source.text().untrusted())
                .execute();
    }

    private static void insertPassages(Handle handle, Source source, List<Passage> passages) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO passages (id, source_id, ordinal, span_start, span_end, headings, text)
                        VALUES (:id, :source, :ordinal, :start, :end, :headings, :text)
                        """);
        for (Passage passage : passages) {
            if (passage.sourceId().equals(source.id())) {
                batch.bind("id", passage.id().toString())
                        .bind("source", source.id().toString())
                        .bind("ordinal", passage.ordinal())
                        .bind("start", passage.span().start())
                        .bind("end", passage.span().end())
                        .bind("headings", ContentJson.writeTexts(passage.headings()))
                        .bind("text", passage.text().untrusted())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Evidence withPassages(Handle handle, List<Source> sources) {
        List<Passage> passages = new ArrayList<>();
        for (Source source : sources) {
            passages.addAll(
                    handle.createQuery(
                                    "SELECT * FROM passages WHERE source_id = :source ORDER BY ordinal")
                            .bind("source", source.id().toString())
                            .map((row, context) -> passage(row))
                            .list());
        }
        return new Evidence(sources, passages);
    }

    private static Source source(ResultSet row) throws SQLException {
        String publishedOn = row.getString("published_on");
        return Source.builder(
                        URI.create(row.getString("location")), SourceText.of(row.getString("text")))
                .id(UUID.fromString(row.getString("id")))
                .title(row.getString("title"))
                .mediaType(row.getString("media_type"))
                .author(row.getString("author"))
                .publishedOn(publishedOn == null ? null : LocalDate.parse(publishedOn))
                .language(row.getString("language"))
                .readAt(Timestamps.parse(row.getString("read_at")))
                .build();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("source_id")),
                row.getInt("ordinal"),
                new TextSpan(row.getInt("span_start"), row.getInt("span_end")),
                SourceText.of(row.getString("text")),
                ContentJson.readTexts(row.getString("headings")));
    }
}
