package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** One of the four clocks ran out; the message names it. */
public final class ProviderTimeoutException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public ProviderTimeoutException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }

    @Override
    public boolean isRetryable() {
        return failure().retryAdvice().orElse(true);
    }
}
