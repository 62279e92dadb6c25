package io.aiwriter;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of every error that aiwriter raises. The message says what failed, with whom, and what
 * to do about it; it never holds a key, a prompt, or more than one line of a foreign answer.
 */
public abstract class AiWriterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its cause.
     *
     * @param message what failed and what to do, in one or two sentences
     * @param cause what lies beneath, or {@code null}
     */
    protected AiWriterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether the same call may succeed when it is made again unchanged. {@code false} unless a
     * subtype says otherwise.
     */
    public boolean isRetryable() {
        return false;
    }

    /** How long to wait before trying again, when the other side said so. Empty by default. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
