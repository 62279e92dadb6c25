package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import io.aiwriter.testkit.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store says when the file, the disk or another program is in its way. */
final class SqliteFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    @TempDir Path folder;
    private Path file = Path.of("unset");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("deep/er/store.db");
    }

    @Test
    void foldersAreMadeAndContentsStay() {
        Content content = saveOne("A cell is the unit of life.");

        try (JdbcStore store = JdbcStore.sqlite(file)) {
            assertThat(store.contents().find(Owner.LOCAL, content.id()).orElseThrow().content())
                    .isEqualTo(content);
        }
        assertThat(file).exists();
    }

    @Test
    void fileRunsWithWriteAheadLogAndFullSync() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void noFileIsLeftBesideTheDatabase() throws IOException {
        saveOne("A cell is the unit of life.");

        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void folderThatCannotBeMadeIsReadOnly() throws IOException {
        Path blocker = Files.writeString(folder.resolve("blocker"), "not a folder");

        StoreException error = failure(() -> JdbcStore.sqlite(blocker.resolve("store.db")));

        assertThat(error.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(error).hasMessageContaining("blocker").hasMessageContaining("choose another");
    }

    @Test
    void folderInPlaceOfFileIsReadOnly() throws IOException {
        Files.createDirectories(file);

        StoreException error = failure(() -> JdbcStore.sqlite(file));

        assertThat(error.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(error).hasMessageContaining(file.toString());
    }

    @Test
    void textChangedBehindTheStoreCanBeTold() throws SQLException {
        Content content = saveOne("What was read.");
        RawSqlite.execute(file, "UPDATE sources SET text = replace(text, 'What', 'That')");

        try (JdbcStore store = JdbcStore.sqlite(file)) {
            assertThat(store.contents().evidence(Owner.LOCAL, content.id()).sources())
                    .hasSize(1)
                    .noneMatch(Source::isUnchanged);
        }
    }

    @Test
    void fullDiskStoresNothingOfTheContent() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            ContentRepository contents = repository(database);
            Content before = save(contents, "Stored before.");
            int pages = Integer.parseInt(pragma(database, "page_count"));
            pragma(database, "max_page_count = " + (pages + 20));

            StoreException error = failure(() -> save(contents, "x".repeat(1 << 20)));

            assertThat(error.reason()).isEqualTo(Reason.FULL);
            assertThat(error).hasMessageContaining(file.toString()).hasMessageContaining("free");
            assertThat(contents.list(Owner.LOCAL, 10, 0)).hasSize(1);
            assertThat(contents.evidence(Owner.LOCAL, before.id()).sources()).hasSize(1);
            assertThat(contents.unindexed()).hasSize(1);

            save(contents, "A small one fits.");
        }
        assertThat(RawSqlite.column(file, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(RawSqlite.column(file, "SELECT text FROM sources"))
                .containsExactly("Stored before.", "A small one fits.");
    }

    @Test
    void lockOfAnotherProgramIsBusyUntilReleased() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.open(file, SHORT);
                Connection other = RawSqlite.connect(file);
                Statement lock = other.createStatement()) {
            ContentRepository contents = repository(database);
            Content before = save(contents, "Stored before.");
            lock.execute("BEGIN IMMEDIATE");

            StoreException error = failure(() -> save(contents, "Refused."));

            assertThat(error.reason()).isEqualTo(Reason.BUSY);
            assertThat(error.isRetryable()).isTrue();
            assertThat(contents.find(Owner.LOCAL, before.id())).isPresent();
            lock.execute("ROLLBACK");
            save(contents, "Now it works.");
            assertThat(contents.list(Owner.LOCAL, 10, 0)).hasSize(2);
        }
    }

    @Test
    void otherFileIsCorrupt() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "This is a letter and no database.\n".repeat(500));

        StoreException error = failure(() -> JdbcStore.sqlite(file));

        assertThat(error.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(error).hasMessageContaining(file.toString()).hasMessageContaining("backup");
    }

    @Test
    void overwrittenPagesAreFoundOnOpening() throws IOException {
        saveOne("x".repeat(200_000));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 2; page < bytes.length() / 4096; page++) {
                bytes.seek(page * 4096);
                bytes.write(new byte[] {13, -1, -1, -1, -1, -1, -1, -1});
            }
        }

        assertThat(failure(() -> JdbcStore.sqlite(file)).reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void newerSchemaIsRefusedAndLeftAlone() throws SQLException {
        saveOne("A cell is the unit of life.");
        RawSqlite.execute(
                file,
                """
                INSERT INTO aiwriter_schema_history
                SELECT 99, '99', 'from the future', type, 'V99__x.sql', 1, installed_by,
                       installed_on, 1, 1
                FROM aiwriter_schema_history WHERE installed_rank = 1
                """);

        StoreException error = failure(() -> JdbcStore.sqlite(file));

        assertThat(error.reason()).isEqualTo(Reason.NEWER_SCHEMA);
        assertThat(error).hasMessageContaining("newer version");
        assertThat(RawSqlite.column(file, "SELECT count(*) FROM contents")).containsExactly("1");
    }

    @Test
    void twoStoresOnOneFileShareTheWriting() throws Exception {
        List<Future<?>> savings = new ArrayList<>();
        try (JdbcStore one = JdbcStore.sqlite(file);
                JdbcStore two = JdbcStore.sqlite(file)) {
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 80; i++) {
                    ContentRepository contents = (i % 2 == 0 ? one : two).contents();
                    savings.add(threads.submit(() -> save(contents, "Text.")));
                }
            }
            for (Future<?> saving : savings) {
                saving.get();
            }
            assertThat(one.contents().list(Owner.LOCAL, 100, 0)).hasSize(80);
        }
    }

    private Content saveOne(String text) {
        try (JdbcStore store = JdbcStore.sqlite(file)) {
            return save(store.contents(), text);
        }
    }

    private static Content save(ContentRepository contents, String text) {
        Evidence evidence = Samples.evidence(text);
        Content content = Samples.content(evidence);
        contents.save(Owner.LOCAL, content, evidence, "written");
        return content;
    }

    private static ContentRepository repository(SqliteDatabase database) {
        return new JdbcContentRepository(database, Clock.systemUTC());
    }

    private static String pragma(SqliteDatabase database, String pragma) {
        return database.write(
                Owner.LOCAL,
                handle ->
                        handle.createQuery("PRAGMA " + pragma)
                                .mapTo(String.class)
                                .findFirst()
                                .orElse(""));
    }

    private static StoreException failure(ThrowingCallable work) {
        StoreException error = catchThrowableOfType(StoreException.class, work);
        assertThat(error).as("a StoreException").isNotNull();
        return error;
    }
}
