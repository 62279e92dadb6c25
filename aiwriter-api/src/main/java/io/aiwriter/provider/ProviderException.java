package io.aiwriter.provider;

import io.aiwriter.AiWriterException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service of somebody else's did not do what it was asked. The subtype says what to do next. */
public abstract class ProviderException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final ProviderFailure failure;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do; no secret, no prompt
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    protected ProviderException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** What the exchange is known by: provider, model, status, code, request id, partial text. */
    public ProviderFailure failure() {
        return failure;
    }

    /** What the provider advises; where it says nothing, what the kind of error suggests. */
    @Override
    public boolean isRetryable() {
        return failure.retryAdvice().orElse(false);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return failure.retryAfter();
    }
}
