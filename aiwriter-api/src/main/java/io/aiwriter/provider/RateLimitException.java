package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** Too many requests or tokens for now (429). Wait and try again. */
public final class RateLimitException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public RateLimitException(String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }

    @Override
    public boolean isRetryable() {
        return failure().retryAdvice().orElse(true);
    }
}
