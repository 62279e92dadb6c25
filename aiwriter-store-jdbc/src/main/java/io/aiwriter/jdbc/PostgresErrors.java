package io.aiwriter.jdbc;

import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Says what PostgreSQL's error codes mean, see
 * https://www.postgresql.org/docs/current/errcodes-appendix.html.
 */
final class PostgresErrors extends StoreErrors {

    private static final Set<String> FULL = Set.of("53100");
    private static final Set<String> READ_ONLY = Set.of("25006", "42501");
    private static final Set<String> CORRUPT = Set.of("XX001", "XX002");
    private static final Set<String> BUSY =
            Set.of("40001", "40P01", "53300", "55P03", "57P01", "57P02", "57P03");
    private static final String CONNECTION = "08";

    PostgresErrors() {
        super("the PostgreSQL database");
    }

    @Override
    StoreException translate(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return error(Reason.BUSY, "has no free connection; try again", e);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return translate(sql.getSQLState(), e);
            }
        }
        return failed(e);
    }

    private StoreException translate(String state, RuntimeException e) {
        if (FULL.contains(state)) {
            return error(Reason.FULL, "has no room left on its disk; free some", e);
        }
        if (READ_ONLY.contains(state)) {
            return error(
                    Reason.READ_ONLY, "may not be written; connect to the primary as its owner", e);
        }
        if (CORRUPT.contains(state)) {
            return error(Reason.CORRUPT, "is damaged; restore a backup", e);
        }
        if (BUSY.contains(state)) {
            return error(Reason.BUSY, "is busy or restarting; wait and try again", e);
        }
        if (state.startsWith(CONNECTION)) {
            return error(Reason.FAILED, "cannot be reached; check that it runs and where", e);
        }
        return failed(e);
    }

    private StoreException failed(RuntimeException e) {
        return error(Reason.FAILED, "did not do what it was asked; the cause says why", e);
    }
}
