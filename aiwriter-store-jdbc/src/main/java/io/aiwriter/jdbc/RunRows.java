package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.run.RunState;
import io.aiwriter.run.StoredRun;
import io.aiwriter.run.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Rows of runs. */
final class RunRows {

    private RunRows() {}

    static StoredRun submit(OwnedRows rows, Submission submission, Instant now) {
        rows.bind(
                        rows.handle()
                                .createUpdate(
                                        """
                                        INSERT INTO runs (tenant, owner, id, idempotency_key,
                                                request, submitted_at, state, changed_at)
                                        VALUES (:tenant, :owner, :id, :key,
                                                :request, :at, 'QUEUED', :now)
                                        ON CONFLICT (tenant, owner, idempotency_key) DO NOTHING
                                        """))
                .bind("id", submission.id())
                .bind("key", submission.idempotencyKey())
                .bind("request", submission.request())
                .bind("at", submission.submittedAt())
                .bind("now", now)
                .execute();
        return rows.query(
                        """
                        SELECT * FROM runs
                        WHERE tenant = :tenant AND owner = :owner AND idempotency_key = :key
                        """)
                .bind("key", submission.idempotencyKey())
                .map(RunRows::run)
                .one();
    }

    static Optional<StoredRun> find(OwnedRows rows, UUID id) {
        return rows.query(
                        """
                        SELECT * FROM runs
                        WHERE tenant = :tenant AND owner = :owner AND id = :id
                        """)
                .bind("id", id)
                .map(RunRows::run)
                .findOne();
    }

    /** Whose run it is. */
    static Optional<Owner> owner(Handle handle, UUID id) {
        return handle.createQuery("SELECT tenant, owner FROM runs WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Owner(row.getString(1), row.getString(2)))
                .findOne();
    }

    static boolean isQueued(Handle handle, UUID id) {
        return handle.createQuery("SELECT 1 FROM runs WHERE id = :id AND state = 'QUEUED'")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static List<StoredRun> list(OwnedRows rows, int limit, int offset) {
        return rows.query(
                        """
                        SELECT * FROM runs WHERE tenant = :tenant AND owner = :owner
                        ORDER BY submitted_at DESC, run_key DESC LIMIT :limit OFFSET :offset
                        """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(RunRows::run)
                .list();
    }

    static List<StoredRun> unfinished(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT * FROM runs WHERE state IN ('QUEUED', 'RUNNING')
                        ORDER BY submitted_at, run_key
                        """)
                .map(RunRows::run)
                .list();
    }

    /** The number of the attempt that begins, when one may. */
    static Optional<Integer> take(OwnedRows rows, UUID id, Instant now) {
        return rows.query(
                        """
                        UPDATE runs SET state = 'RUNNING', attempts = attempts + 1, reason = '',
                                changed_at = :now
                        WHERE tenant = :tenant AND owner = :owner AND id = :id
                          AND state <> 'DONE'
                        RETURNING attempts
                        """)
                .bind("id", id)
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne();
    }

    static boolean cancel(OwnedRows rows, UUID id, Instant now) {
        return rows.bind(
                                rows.handle()
                                        .createUpdate(
                                                """
                                                UPDATE runs SET state = 'CANCELLED', reason = '',
                                                        changed_at = :now
                                                WHERE tenant = :tenant AND owner = :owner
                                                  AND id = :id
                                                  AND state IN ('QUEUED', 'RUNNING', 'PAUSED')
                                                """))
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static boolean delete(OwnedRows rows, UUID id) {
        return rows.bind(
                                rows.handle()
                                        .createUpdate(
                                                """
                                                DELETE FROM runs
                                                WHERE tenant = :tenant AND owner = :owner
                                                  AND id = :id
                                                """))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static StoredRun run(RowView row) {
        return new StoredRun(
                new Submission(
                        row.getColumn("id", UUID.class),
                        OwnedRows.owner(row),
                        row.getColumn("idempotency_key", String.class),
                        row.getColumn("request", String.class),
                        row.getColumn("submitted_at", Instant.class)),
                RunState.valueOf(row.getColumn("state", String.class)),
                row.getColumn("attempts", Integer.class),
                row.getColumn("reason", String.class),
                row.getColumn("changed_at", Instant.class));
    }
}
