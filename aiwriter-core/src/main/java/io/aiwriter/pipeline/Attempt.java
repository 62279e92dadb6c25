package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.core.internal.journal.Journal;
import java.time.Instant;
import java.util.UUID;

/**
 * One try at a run.
 *
 * @param id identifies the run
 * @param submittedAt when it was asked for
 * @param journal what it was answered
 * @param triesLeft how often a queue hands it out, this time included; 0 when nobody does
 * @param onEnd called once nothing of the attempt is left running
 */
record Attempt(UUID id, Instant submittedAt, Journal journal, int triesLeft, Runnable onEnd) {

    /** An attempt of which nothing is kept. */
    static Attempt unrecorded(UUID id, Instant submittedAt) {
        return new Attempt(id, submittedAt, Journal.none(), 0, () -> {});
    }

    /** Whether a queue handed it out, and takes it back. */
    boolean isQueued() {
        return triesLeft > 0;
    }

    /** Whether this error is not the end of the run. */
    boolean isTriedAgainAfter(AiWriterException error) {
        return triesLeft > 1 && error.isRetryable();
    }
}
