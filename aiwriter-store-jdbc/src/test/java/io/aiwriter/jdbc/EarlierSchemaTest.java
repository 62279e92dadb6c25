package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.library.ContentQuery;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** What was stored under an earlier schema is there, whole and found, after an upgrade. */
final class EarlierSchemaTest {

    private static final Owner ANA = new Owner("acme", "ana");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final String DOCUMENT =
            """
            {"format":1,"id":"%s","title":"How Cells Differ","topic":"cells","language":"en",\
            "createdAt":"2026-03-29T01:30:00Z","sections":[{"heading":"Walls",\
            "text":"Plants have them.","citations":[]}],"sources":[],"provenance":{\
            "method":"extractive/1","model":"","embeddingModel":"m","parameters":{},"usage":{}},\
            "warnings":[]}"""
                    .formatted(ID);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "20", "21"})
    void sqliteKeepsWhatItHad(String version) {
        Path file = folder.resolve("old.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        migrate(source, "sqlite", version);
        fill(source, "", "'2026-03-29T01:30:00.000000Z'", "");

        try (JdbcStore store = JdbcStore.sqlite(file)) {
            assertThatContentIsThere(store);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "20", "21"})
    void postgresKeepsWhatItHad(String version) throws Exception {
        DataSource source = PostgresServer.freshDatabase();
        migrate(source, "postgres", version);
        fill(source, "aiwriter.", "'2026-03-29T01:30:00Z'::timestamptz", "::jsonb");

        assertThatContentIsThere(JdbcStore.postgres(source));
    }

    @Test
    void emptyOldSchemaIsUpgradedToo() {
        Path file = folder.resolve("old.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        migrate(source, "sqlite", "1");

        try (JdbcStore store = JdbcStore.sqlite(file)) {
            assertThat(store.library().count(ANA, ContentQuery.builder().build())).isZero();
        }
    }

    private static void migrate(DataSource source, String folder, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/aiwriter/jdbc/" + folder)
                .schemas(folder.equals("postgres") ? new String[] {"aiwriter"} : new String[0])
                .placeholderReplacement(false)
                .table("aiwriter_schema_history")
                .target(version)
                .load()
                .migrate();
    }

    private static void fill(DataSource source, String schema, String time, String cast) {
        Jdbi.create(source)
                .useHandle(
                        handle -> {
                            handle.execute(
                                    """
                                    INSERT INTO %scontents (tenant, owner, id, title, topic, language,
                                        method, version, word_count, first_saved_at, saved_at)
                                    VALUES ('acme', 'ana', '%s', 'How Cells Differ', 'cells', 'en',
                                        'extractive/1', 1, 3, %s, %s)
                                    """
                                            .formatted(schema, ID, time, time));
                            handle.execute(
                                    """
                                    INSERT INTO %scontent_versions
                                        (content_key, number, saved_at, reason, document)
                                    SELECT content_key, 1, %s, 'written', '%s'%s FROM %scontents
                                    """
                                            .formatted(schema, time, DOCUMENT, cast, schema));
                        });
    }

    private static void assertThatContentIsThere(JdbcStore store) {
        ContentVersion version = store.contents().find(ANA, ID).orElseThrow();
        assertThat(version.author()).isEqualTo("ana");
        assertThat(version.content().title()).isEqualTo("How Cells Differ");
        for (String text : new String[] {"cells", "plants", "WALLS"}) {
            assertThat(
                            store.library()
                                    .find(ANA, ContentQuery.builder().text(text).build())
                                    .contents())
                    .as(text)
                    .extracting(ContentSummary::id)
                    .containsExactly(ID);
        }
        ContentSummary summary = store.library().summary(ANA, ID).orElseThrow();
        assertThat(summary.status()).isEqualTo(ContentStatus.DRAFT);
        assertThat(summary.type()).isEqualTo("article");
        assertThat(store.contents().delete(ANA, ID)).isTrue();
        assertThat(store.library().count(ANA, ContentQuery.builder().text("cells").build()))
                .isZero();
    }
}
