package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** The provider knows no such model, or this account may not use it. Name another. */
public final class ModelNotFoundException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public ModelNotFoundException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
