package io.aiwriter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aiwriter.Owner;
import io.aiwriter.content.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
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
                    requireHealth(single, "quick_check", errors, "restore a backup");
                    Schema.migrate(single, "sqlite", flyway -> flyway, errors);
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
    public <R> R change(HandleCallback<R, RuntimeException> work) {
        return errors.wrap(() -> writer.inTransaction(work));
    }

    @Override
    public <R> R read(HandleCallback<R, RuntimeException> work) {
        return errors.wrap(() -> reader.inTransaction(work));
    }

    /** Does nothing: there is one writer. */
    @Override
    public void lock(Handle handle, Owner owner) {}

    @Override
    public void backup(Path to) {
        Backup.write(reader, to, errors);
    }

    @Override
    public FullText fullText() {
        return new SqliteFullText();
    }

    @Override
    public DataSource queueSource() {
        return writing;
    }

    @Override
    public String queueTable() {
        return "run_tasks";
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static void createFolder(Path file, SqliteErrors errors) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "no folder");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw errors.error(
                    Reason.READ_ONLY, "has a folder that cannot be made; choose another", e);
        }
        if (!Files.isWritable(folder)) {
            throw errors.error(
                    Reason.READ_ONLY,
                    "lies in a folder that may not be written; change its rights");
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

    /**
     * Refuses a damaged file.
     *
     * @param check the pragma that looks for damage
     * @param remedy what to do about it
     */
    static void requireHealth(DataSource source, String check, SqliteErrors errors, String remedy) {
        String verdict =
                Jdbi.create(source)
                        .withHandle(
                                handle ->
                                        handle.createQuery("PRAGMA %s(1)".formatted(check))
                                                .mapTo(String.class)
                                                .one());
        if (!verdict.equals("ok")) {
            throw errors.error(Reason.CORRUPT, "is damaged; " + remedy);
        }
    }
}
