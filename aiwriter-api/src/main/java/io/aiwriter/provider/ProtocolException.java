package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/**
 * The answer was not what the provider's contract says: malformed, of another type, or too large.
 */
public final class ProtocolException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public ProtocolException(String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
