package io.aiwriter.jdbc;

import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what SQLite's error codes mean and what to do about them. */
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xFF;

    private final Path file;

    SqliteErrors(Path file) {
        this.file = file;
    }

    <R> R wrap(Supplier<R> work) {
        try {
            return work.get();
        } catch (JdbiException | FlywayException e) {
            throw translate(e);
        }
    }

    StoreException folder(@Nullable IOException cause) {
        return new StoreException(
                Reason.READ_ONLY,
                "the folder of the database %s cannot be written; change its rights or choose another"
                        .formatted(file),
                cause);
    }

    private StoreException translate(RuntimeException e) {
        int code = code(e);
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return error(Reason.FULL, "has no room left on its disk; free some", e);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return error(Reason.READ_ONLY, "may not be written; change the rights of it", e);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return error(Reason.BUSY, "is held by another process; wait for it and try again", e);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return error(
                    Reason.CORRUPT, "is damaged or no SQLite file; restore it from a backup", e);
        }
        return error(Reason.FAILED, "refused a statement; the cause says why", e);
    }

    private StoreException error(Reason reason, String what, RuntimeException cause) {
        return new StoreException(reason, "the database %s %s".formatted(file, what), cause);
    }

    private static int code(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode().code & PRIMARY_CODE;
            }
        }
        return 0;
    }
}
