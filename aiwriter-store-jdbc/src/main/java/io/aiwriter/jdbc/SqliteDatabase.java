package io.aiwriter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aiwriter.Owner;
import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file as it should be run: write-ahead log, foreign keys, one connection that writes and
 * several that read. A transaction that has returned is on disk and survives a power cut: contents
 * are saved seldom and cost much to make, so each commit waits for the disk ({@code
 * synchronous=FULL}). Thread-safe.
 */
final class SqliteDatabase implements Database {

    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);
    private static final int READERS = 4;
    private static final String MIGRATIONS = "classpath:io/aiwriter/jdbc/sqlite";

    private final SqliteErrors errors;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private SqliteDatabase(Path file, Duration busyTimeout) {
        this.errors = new SqliteErrors(file);
        this.writing =
                pool("aiwriter-write", source(file, TransactionMode.IMMEDIATE, busyTimeout), 1);
        this.reading =
                pool("aiwriter-read", source(file, TransactionMode.DEFERRED, busyTimeout), READERS);
        this.writer = Jdbi.create(writing).installPlugin(new SqliteTypes());
        this.reader = Jdbi.create(reading).installPlugin(new SqliteTypes());
    }

    static SqliteDatabase open(Path file) {
        return open(file, BUSY_TIMEOUT);
    }

    /**
     * Opens a file.
     *
     * @param busyTimeout how long to wait for another process that writes
     */
    static SqliteDatabase open(Path file, Duration busyTimeout) {
        SqliteErrors errors = new SqliteErrors(file);
        createFolder(file, errors);
        errors.wrap(
                () -> {
                    DataSource single = source(file, TransactionMode.IMMEDIATE, busyTimeout);
                    requireHealth(file, single);
                    migrate(file, single);
                    return true;
                });
        return new SqliteDatabase(file, busyTimeout);
    }

    /** Runs a transaction on the one connection that writes, whoever the owner is. */
    @Override
    public <R> R write(Owner owner, HandleCallback<R, RuntimeException> work) {
        return errors.wrap(() -> writer.inTransaction(work));
    }

    @Override
    public <R> R read(HandleCallback<R, RuntimeException> work) {
        return errors.wrap(() -> reader.inTransaction(work));
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static void createFolder(Path file, SqliteErrors errors) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw errors.folder(e);
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw errors.folder(null);
        }
    }

    private static SQLiteDataSource source(Path file, TransactionMode mode, Duration busyTimeout) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        // Connections are made when they are first needed.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void requireHealth(Path file, DataSource source) {
        String verdict =
                Jdbi.create(source)
                        .withHandle(
                                handle ->
                                        handle.createQuery("PRAGMA quick_check(1)")
                                                .mapTo(String.class)
                                                .one());
        if (!verdict.equals("ok")) {
            throw new StoreException(
                    Reason.CORRUPT,
                    "the database %s is damaged (%s); restore it from a backup"
                            .formatted(file, verdict.lines().findFirst().orElse("")),
                    null);
        }
    }

    private static void migrate(Path file, DataSource source) {
        Flyway flyway =
                Flyway.configure(SqliteDatabase.class.getClassLoader())
                        .dataSource(source)
                        .locations(MIGRATIONS)
                        .table("aiwriter_schema_history")
                        .load();
        boolean newer =
                Arrays.stream(flyway.info().applied())
                        .map(MigrationInfo::getState)
                        .anyMatch(
                                state ->
                                        state == MigrationState.FUTURE_SUCCESS
                                                || state == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new StoreException(
                    Reason.NEWER_SCHEMA,
                    "the database %s was written by a newer version of aiwriter; use that version"
                            .formatted(file),
                    null);
        }
        flyway.migrate();
    }
}
