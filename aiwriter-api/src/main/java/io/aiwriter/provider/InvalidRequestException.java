package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** The provider refuses the request as it stands (400, 413, 422). Change it. */
public final class InvalidRequestException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public InvalidRequestException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
