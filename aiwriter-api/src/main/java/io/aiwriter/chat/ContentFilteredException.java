package io.aiwriter.chat;

import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import org.jspecify.annotations.Nullable;

/** The provider's safety system refused the request or cut the answer. Do not retry elsewhere. */
public final class ContentFilteredException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public ContentFilteredException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
