package io.aiwriter.jdbc;

import io.aiwriter.content.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;

/**
 * Copies of SQLite files. A copy is made while others read and write, shows one moment, and is
 * checked before it is called one.
 */
final class Backup {

    private Backup() {}

    /** Copies an open database to a file that is not there yet. */
    static void write(Jdbi database, Path to, SqliteErrors errors) {
        if (Files.exists(to)) {
            throw errors.error(
                    Reason.READ_ONLY,
                    "is not copied to %s, which exists; choose another name".formatted(to));
        }
        make(
                to,
                errors,
                draft -> {
                    Files.deleteIfExists(draft);
                    errors.wrap(
                            () ->
                                    database.withHandle(
                                            handle ->
                                                    handle.execute(
                                                            "VACUUM INTO ?", draft.toString())));
                    requireWhole(draft);
                });
    }

    /**
     * Puts a copy where a database is to be. What an index knows is left out, so that it is made
     * anew.
     */
    static void restore(Path from, Path to) {
        SqliteErrors errors = new SqliteErrors(from);
        if (!Files.isRegularFile(from)) {
            throw errors.error(Reason.FAILED, "is no file; name a backup");
        }
        if (Files.exists(to)) {
            throw new SqliteErrors(to)
                    .error(Reason.READ_ONLY, "exists and is not overwritten; move it away first");
        }
        requireWhole(from);
        make(
                to,
                errors,
                draft -> {
                    Files.createDirectories(to.toAbsolutePath().getParent());
                    Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
                    errors.wrap(
                            () ->
                                    Jdbi.create(source(draft))
                                            .withHandle(
                                                    handle ->
                                                            handle.execute(
                                                                    "UPDATE contents SET indexed_version = 0")));
                });
    }

    /** Makes a file beside its place, and moves it there when it is done. */
    private static void make(Path to, SqliteErrors errors, Work work) {
        Path draft = to.resolveSibling(to.getFileName() + ".part");
        try {
            work.into(draft);
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw errors.error(
                    Reason.FAILED, "could not be copied to %s; check its folder".formatted(to), e);
        } finally {
            remove(draft, errors);
        }
    }

    private static void requireWhole(Path file) {
        SqliteErrors errors = new SqliteErrors(file);
        errors.wrap(
                () -> {
                    SqliteDatabase.requireHealth(
                            source(file), "integrity_check", errors, "take another backup");
                    return true;
                });
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static void remove(Path draft, SqliteErrors errors) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw errors.error(Reason.FAILED, "left %s behind; remove it".formatted(draft), e);
        }
    }

    /** Makes a file. */
    private interface Work {
        void into(Path draft) throws IOException;
    }
}
