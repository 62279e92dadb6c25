package io.aiwriter.chat;

import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import org.jspecify.annotations.Nullable;

/**
 * The request is longer than the model's window. Shorten it or choose a model with a larger one.
 */
public final class ContextLengthException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public ContextLengthException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
