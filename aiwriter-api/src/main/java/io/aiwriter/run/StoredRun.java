package io.aiwriter.run;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A run as it is kept.
 *
 * @param submission what was asked
 * @param state how far it is
 * @param attempts how often work on it has begun, 0 or more
 * @param reason why it is in this state, in a sentence; empty when there is nothing to say
 * @param changedAt since when
 */
public record StoredRun(
        Submission submission, RunState state, int attempts, String reason, Instant changedAt) {

    /** Checks that nothing is missing. */
    public StoredRun {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Identifies the run. */
    public UUID id() {
        return submission.id();
    }
}
