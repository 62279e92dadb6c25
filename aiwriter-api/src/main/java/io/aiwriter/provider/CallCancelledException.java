package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** The call was closed or its thread interrupted before it ended. */
public final class CallCancelledException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public CallCancelledException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
