package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import java.nio.file.Path;
import java.time.Clock;

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

    private JdbcStore(Database database, Clock clock) {
        this.database = database;
        this.contents = new JdbcContentRepository(database, clock);
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

    /** The contents in this database. */
    public ContentRepository contents() {
        return contents;
    }

    /** Closes all connections; what was saved is on disk. */
    @Override
    public void close() {
        database.close();
    }
}
