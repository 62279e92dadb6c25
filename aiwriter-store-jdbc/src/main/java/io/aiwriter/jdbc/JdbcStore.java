package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.document.DocumentRepository;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.run.RunQueue;
import io.aiwriter.run.RunRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
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
    private final Clock clock;
    private final Repositories repositories;

    private JdbcStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.repositories = new Repositories(database, clock);
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
        return repositories.contents();
    }

    /** The same contents as a collection. */
    public ContentLibrary library() {
        return repositories.library();
    }

    /** The templates, brand voices, settings and reports in this database. */
    public DocumentRepository documents() {
        return repositories.documents();
    }

    /** The runs in this database. */
    public RunRepository runs() {
        return repositories.runs();
    }

    /**
     * A queue over the runs in this database, shared by every process that opens one. It is the
     * caller's to close, before the store.
     */
    public RunQueue queue(QueueSettings settings) {
        return new JdbcRunQueue(database, settings);
    }

    /**
     * Does several things as one: all of them are kept, or, when an exception is thrown, none.
     *
     * @param work uses the repositories that it is given, on the thread on which it is called; they
     *     are of no use afterwards
     * @return what {@code work} returns
     */
    public <R> R inTransaction(Function<Repositories, R> work) {
        return database.change(
                handle ->
                        work.apply(new Repositories(new OpenTransaction(database, handle), clock)));
    }

    /** Exports and imports of everything that an owner has. */
    public OwnerArchive archive() {
        return new OwnerArchive(database);
    }

    /**
     * Removes everything that an owner has: contents, versions, sources, documents and runs. Then
     * {@code AiWriter.catchUp()} makes the index forget it too, and {@code ObjectStore.deleteAll}
     * removes files.
     *
     * @return whether there was anything
     */
    public boolean deleteOwner(Owner owner) {
        return database.write(
                owner,
                handle -> {
                    boolean deleted = OwnerRows.delete(new OwnedRows(handle, owner));
                    database.fullText().purge(handle);
                    return deleted;
                });
    }

    /**
     * Copies this database to a file while it is used. The copy shows one moment, and is checked.
     *
     * @param to a file that does not exist yet
     * @throws io.aiwriter.content.StoreException when it exists or cannot be written
     * @throws UnsupportedOperationException on PostgreSQL, whose own {@code pg_dump} does it
     */
    public void backup(Path to) {
        database.backup(to);
    }

    /**
     * Puts a copy that {@link #backup} made where a database is to be. Everything in it counts as
     * not indexed, so that {@code AiWriter.catchUp()} makes the index anew.
     *
     * @param from the copy, which is checked first
     * @param to a file that does not exist yet
     * @throws io.aiwriter.content.StoreException when the copy is damaged or {@code to} exists
     */
    public static void restore(Path from, Path to) {
        Backup.restore(from, to);
    }

    /** Closes the connections that this store opened; what was saved is on disk. */
    @Override
    public void close() {
        database.close();
    }
}
