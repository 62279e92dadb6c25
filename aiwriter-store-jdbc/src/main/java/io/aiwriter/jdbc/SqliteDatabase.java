package io.aiwriter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file as it should be run: write-ahead log, foreign keys, one connection that writes and
 * several that read. A transaction that has returned survives the end of the process; after a power
 * cut the last ones may be missing and nothing is torn. Thread-safe.
 */
final class SqliteDatabase implements AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final int READERS = 4;
    private static final String MIGRATIONS = "classpath:io/aiwriter/jdbc/sqlite";

    private final SqliteErrors errors;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private SqliteDatabase(Path file) {
        this.errors = new SqliteErrors(file);
        this.writing =
                pool("aiwriter-write", source(file, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
        this.reading =
                pool("aiwriter-read", source(file, SQLiteConfig.TransactionMode.DEFERRED), READERS);
        this.writer = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    static SqliteDatabase open(Path file) {
        SqliteErrors errors = new SqliteErrors(file);
        createFolder(file, errors);
        errors.wrap(
                () -> {
                    DataSource single = source(file, SQLiteConfig.TransactionMode.IMMEDIATE);
                    requireHealth(file, single);
                    migrate(file, single);
                    return true;
                });
        return new SqliteDatabase(file);
    }

    /** Runs a transaction on the one connection that writes. */
    <R> R write(HandleCallback<R, RuntimeException> work) {
        return errors.wrap(() -> writer.inTransaction(work));
    }

    /** Runs queries that see one state of the database. */
    <R> R read(HandleCallback<R, RuntimeException> work) {
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

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
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
