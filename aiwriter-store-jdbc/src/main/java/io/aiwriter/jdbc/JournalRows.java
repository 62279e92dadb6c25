package io.aiwriter.jdbc;

import io.aiwriter.run.RunState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows of answers, and of the attempt that may add some. */
final class JournalRows {

    private JournalRows() {}

    static boolean isHeld(Handle handle, UUID run, int attempt) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM runs
                        WHERE id = :run AND attempts = :attempt AND state = 'RUNNING'
                        """)
                .bind("run", run)
                .bind("attempt", attempt)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Keeps others from taking the run until the transaction ends; false when one has it. */
    static boolean hold(Handle handle, UUID run, int attempt) {
        return handle.createUpdate(
                                """
                                UPDATE runs SET attempts = attempts
                                WHERE id = :run AND attempts = :attempt AND state = 'RUNNING'
                                """)
                        .bind("run", run)
                        .bind("attempt", attempt)
                        .execute()
                == 1;
    }

    static Optional<String> find(Handle handle, UUID run, String entry) {
        return handle.createQuery(
                        """
                        SELECT j.answer FROM run_journal j JOIN runs r ON r.run_key = j.run_key
                        WHERE r.id = :run AND j.entry = :entry
                        """)
                .bind("run", run)
                .bind("entry", entry)
                .mapTo(String.class)
                .findOne();
    }

    static void insert(Handle handle, UUID run, String entry, String answer) {
        handle.createUpdate(
                        """
                        INSERT INTO run_journal (run_key, entry, answer)
                        SELECT run_key, :entry, :answer FROM runs WHERE id = :run
                        ON CONFLICT (run_key, entry) DO NOTHING
                        """)
                .bind("run", run)
                .bind("entry", entry)
                .bind("answer", answer)
                .execute();
    }

    static void end(Handle handle, UUID run, End end) {
        handle.createUpdate(
                        """
                        UPDATE runs SET state = :state, reason = :reason, changed_at = :at
                        WHERE id = :run
                        """)
                .bind("run", run)
                .bind("state", end.state().name())
                .bind("reason", end.reason())
                .bind("at", end.at())
                .execute();
        if (end.state() == RunState.DONE) {
            handle.createUpdate(
                            """
                            DELETE FROM run_journal
                            WHERE run_key = (SELECT run_key FROM runs WHERE id = :run)
                            """)
                    .bind("run", run)
                    .execute();
        }
    }

    /**
     * How an attempt ended.
     *
     * @param state the run's state from now on
     * @param reason why
     * @param at when
     */
    record End(RunState state, String reason, Instant at) {}
}
