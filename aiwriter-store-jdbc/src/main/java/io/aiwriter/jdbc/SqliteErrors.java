package io.aiwriter.jdbc;

import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what SQLite's result codes mean, see https://www.sqlite.org/rescode.html. */
final class SqliteErrors extends StoreErrors {

    private static final int PRIMARY_CODE = 0xFF;
    private static final long SPACE_TO_WORK = 1L << 20;

    private final File folder;

    SqliteErrors(Path file) {
        super("the database " + file);
        Path parent = file.toAbsolutePath().getParent();
        this.folder = (parent == null ? file : parent).toFile();
    }

    @Override
    StoreException translate(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return translate(primary(sqlite), e);
            }
            if (cause instanceof SQLTransientConnectionException) {
                return error(Reason.BUSY, "has no free connection; try again", e);
            }
        }
        return failed(e);
    }

    private StoreException translate(SQLiteErrorCode code, RuntimeException e) {
        return switch (code) {
            case SQLITE_FULL -> full(e);
            case SQLITE_IOERR -> folder.getUsableSpace() < SPACE_TO_WORK ? full(e) : failed(e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                    error(Reason.READ_ONLY, "may not be written; change its rights", e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    error(Reason.BUSY, "is held by another process; wait and try again", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    error(Reason.CORRUPT, "is damaged or no SQLite file; restore a backup", e);
            default -> failed(e);
        };
    }

    private StoreException full(RuntimeException e) {
        return error(Reason.FULL, "has no room left on its disk; free some", e);
    }

    private StoreException failed(RuntimeException e) {
        return error(Reason.FAILED, "did not do what it was asked; the cause says why", e);
    }

    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE);
    }
}
