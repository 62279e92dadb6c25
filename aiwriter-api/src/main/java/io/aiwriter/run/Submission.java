package io.aiwriter.run;

import io.aiwriter.Owner;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What was asked, when and by whom.
 *
 * @param id identifies the run, and the content that it makes
 * @param owner whose run it is
 * @param idempotencyKey the caller's name for this wish; 1 to {@value #MAX_KEY} characters. The
 *     same owner's same key is the same run
 * @param request what was asked, in a form that belongs to whoever runs it
 * @param submittedAt when, to the microsecond
 */
public record Submission(
        UUID id, Owner owner, String idempotencyKey, String request, Instant submittedAt) {

    /** Longest idempotency key, in characters. */
    public static final int MAX_KEY = 200;

    /** Checks the key. */
    public Submission {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(submittedAt, "submittedAt");
        if (idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY) {
            throw new IllegalArgumentException(
                    "idempotencyKey must have 1 to %d characters: %d"
                            .formatted(MAX_KEY, idempotencyKey.length()));
        }
    }

    /** Names the run and hides what was asked. */
    @Override
    public String toString() {
        return "Submission[%s, %s, %s]".formatted(id, owner, submittedAt);
    }
}
