package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** The provider or model cannot honour an option of the request. Leave it out or choose another. */
public final class UnsupportedOptionException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public UnsupportedOptionException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
