package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** The account's quota or credit is used up. Waiting does not help; its owner must act. */
public final class QuotaExceededException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public QuotaExceededException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }

    /** Never, whatever the provider advises. */
    @Override
    public boolean isRetryable() {
        return false;
    }
}
