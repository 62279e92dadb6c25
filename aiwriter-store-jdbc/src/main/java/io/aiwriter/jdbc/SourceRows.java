package io.aiwriter.jdbc;

import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of sources. */
final class SourceRows {

    private static final String BY_ID =
            """
            FROM sources s WHERE s.tenant = :tenant AND s.owner = :owner AND s.id = :id
            """;

    private static final String OF_CONTENT =
            """
            FROM sources s
            JOIN content_sources cs ON cs.source_key = s.source_key
            JOIN contents c ON c.content_key = cs.content_key
            WHERE c.tenant = :tenant AND c.owner = :owner AND c.id = :id
            """;

    private SourceRows() {}

    /**
     * Adds the sources and passages that are not there yet.
     *
     * @throws IllegalArgumentException when one contradicts what is stored
     */
    static void add(OwnedRows rows, Evidence evidence) {
        for (Source source : evidence.sources()) {
            long key = stored(rows, source).orElseGet(() -> insert(rows, source));
            PassageRows.add(
                    rows.handle(),
                    key,
                    evidence.passages().stream()
                            .filter(passage -> passage.sourceId().equals(source.id()))
                            .toList());
        }
    }

    /** Notes that a content stands on these sources. */
    static void link(OwnedRows rows, ContentKey content, List<Source> sources) {
        linkIds(rows, content, sources.stream().map(Source::id).toList());
    }

    static void linkIds(OwnedRows rows, ContentKey content, List<UUID> sources) {
        PreparedBatch batch =
                rows.handle()
                        .prepareBatch(
                                """
                                INSERT INTO content_sources (content_key, source_key)
                                SELECT :content, source_key FROM sources
                                WHERE tenant = :tenant AND owner = :owner AND id = :id
                                ON CONFLICT DO NOTHING
                                """);
        for (UUID source : sources) {
            rows.bind(batch).bind("content", content.row()).bind("id", source).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static Optional<Evidence> find(OwnedRows rows, URI location, String contentHash) {
        return rows.query(
                        """
                        SELECT id FROM sources
                        WHERE tenant = :tenant AND owner = :owner
                          AND location = :location AND content_hash = :hash
                        """)
                .bind("location", location.toString())
                .bind("hash", contentHash)
                .mapTo(UUID.class)
                .findOne()
                .map(id -> byId(rows, id));
    }

    static Evidence byId(OwnedRows rows, UUID id) {
        return select(rows, BY_ID, id);
    }

    static Evidence ofContent(OwnedRows rows, UUID contentId) {
        return select(rows, OF_CONTENT, contentId);
    }

    /** The ids of what a content stands on, oldest first. */
    static List<UUID> idsOfContent(OwnedRows rows, UUID contentId) {
        return rows.query("SELECT s.id " + OF_CONTENT + "ORDER BY s.source_key")
                .bind("id", contentId)
                .mapTo(UUID.class)
                .list();
    }

    private static Evidence select(OwnedRows rows, String from, UUID id) {
        List<Source> sources =
                rows.query("SELECT s.* " + from + "ORDER BY s.source_key")
                        .bind("id", id)
                        .map(SourceRows::source)
                        .list();
        return new Evidence(sources, PassageRows.select(rows, from, id));
    }

    private static Optional<Long> stored(OwnedRows rows, Source source) {
        return rows
                .query(
                        """
                        SELECT source_key, id, location, content_hash FROM sources
                        WHERE tenant = :tenant AND owner = :owner
                          AND (id = :id OR (location = :location AND content_hash = :hash))
                        """)
                .bind("id", source.id())
                .bind("location", source.location().toString())
                .bind("hash", source.contentHash())
                .map(row -> requireSame(row, source))
                .stream()
                .findFirst();
    }

    private static long requireSame(RowView row, Source source) {
        UUID id = row.getColumn("id", UUID.class);
        if (!id.equals(source.id())) {
            throw new IllegalArgumentException(
                    "source %s is stored already as %s; take what findSource tells"
                            .formatted(source.id(), id));
        }
        if (!row.getColumn("location", String.class).equals(source.location().toString())
                || !row.getColumn("content_hash", String.class).equals(source.contentHash())) {
            throw new IllegalArgumentException(
                    "source %s is stored with another location or text; give it a new id"
                            .formatted(id));
        }
        return row.getColumn("source_key", Long.class);
    }

    private static long insert(OwnedRows rows, Source source) {
        return rows.query(
                        """
                        INSERT INTO sources (tenant, owner, id, location, content_hash, title,
                                media_type, author, published_on, language, read_at, text)
                        VALUES (:tenant, :owner, :id, :location, :hash, :title,
                                :type, :author, :published, :language, :readAt, :text)
                        RETURNING source_key
                        """)
                .bind("id", source.id())
                .bind("location", StorableText.require("a location", source.location().toString()))
                .bind("hash", source.contentHash())
                .bind("title", StorableText.require("a source's title", source.title()))
                .bind("type", source.mediaType())
                .bind("author", source.author().orElse(null))
                .bindByType("published", source.publishedOn().orElse(null), LocalDate.class)
                .bind("language", source.language().orElse(null))
                .bind("readAt", source.readAt().truncatedTo(ChronoUnit.MICROS))
                .bind("text", StorableText.require("a source", source.text().untrusted()))
                .mapTo(Long.class)
                .one();
    }

    private static Source source(RowView row) {
        return Source.builder(
                        URI.create(row.getColumn("location", String.class)),
                        SourceText.of(row.getColumn("text", String.class)))
                .id(row.getColumn("id", UUID.class))
                .contentHash(row.getColumn("content_hash", String.class))
                .title(row.getColumn("title", String.class))
                .mediaType(row.getColumn("media_type", String.class))
                .author(row.getColumn("author", String.class))
                .publishedOn(row.getColumn("published_on", LocalDate.class))
                .language(row.getColumn("language", String.class))
                .readAt(row.getColumn("read_at", Instant.class))
                .build();
    }
}
