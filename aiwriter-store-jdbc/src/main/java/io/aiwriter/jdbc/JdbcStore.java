package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.run.RunQueue;
import io.aiwriter.run.RunRepository;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * An open database. Thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * try (JdbcStore store = JdbcStore.sqlite(Path.of("aiwriter.db"))) {
 *     store.contents().list(Owner.LOCAL, 20, 0);
 * }
 * }
 */
public final class JdbcStore implements AutoCloseable {

    private final Database database;
    private final ContentRepository contents;
    private final ContentLibrary library;
    private final RunRepository runs;

    private JdbcStore(Database database, Clock clock) {
        this.database = database;
        this.contents = new JdbcContentRepository(database, clock);
        this.library = new JdbcContentLibrary(database, clock);
        this.runs = new JdbcRunRepository(database, clock);
    }

    /**
     * Opens an SQLite file, or makes it with the folders it lies in, and brings its schema up to
     * date.
     *
     * @param file the database; SQLite keeps two more files beside it while it is open
     * @throws io.aiwriter.content.StoreException when it cannot be opened, is damaged, or was
     *     written by a newer version; says what to do
     */
    public static JdbcStore sqlite(Path file) {
        return sqlite(file, Clock.systemUTC());
    }

    /**
     * Opens an SQLite file with a clock of the caller's.
     *
     * @param file the database
     * @param clock tells when versions are saved
     */
    public static JdbcStore sqlite(Path file, Clock clock) {
        return new JdbcStore(SqliteDatabase.open(file), clock);
    }

    /**
     * Opens a PostgreSQL database, and makes the schema {@code aiwriter} in it or brings it up to
     * date. Nodes that start together wait for one another.
     *
     * <p>Needs {@code org.postgresql:postgresql} and {@code
     * org.flywaydb:flyway-database-postgresql}, which are optional dependencies.
     *
     * @param source gives connections that commit by themselves, best from a pool; it stays the
     *     caller's to close
     * @throws io.aiwriter.content.StoreException when it cannot be reached, or was written by a
     *     newer version; says what to do
     */
    public static JdbcStore postgres(DataSource source) {
        return postgres(source, Clock.systemUTC());
    }

    /**
     * Opens a PostgreSQL database with a clock of the caller's.
     *
     * @param source gives connections
     * @param clock tells when versions are saved
     */
    public static JdbcStore postgres(DataSource source, Clock clock) {
        return new JdbcStore(PostgresDatabase.open(source), clock);
    }

    /** The contents in this database. */
    public ContentRepository contents() {
        return contents;
    }

    /** The same contents as a collection. */
    public ContentLibrary library() {
        return library;
    }

    /** The runs in this database. */
    public RunRepository runs() {
        return runs;
    }

    /**
     * A queue over the runs in this database, shared by every process that opens one. It is the
     * caller's to close, before the store.
     */
    public RunQueue queue(QueueSettings settings) {
        return new JdbcRunQueue(database, settings);
    }

    /** Closes the connections that this store opened; what was saved is on disk. */
    @Override
    public void close() {
        database.close();
    }
}
