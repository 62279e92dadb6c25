package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.provider.StreamInterruptedException;

/** Gives an error that ended a stream the text that had arrived. */
final class PartialErrors {

    private PartialErrors() {}

    static ProviderException with(ProviderException e, String text) {
        ProviderFailure failure = e.failure().toBuilder().partialText(text).build();
        String message = String.valueOf(e.getMessage());
        Throwable cause = e.getCause();
        return switch (e) {
            case ContentFilteredException x ->
                    new ContentFilteredException(message, failure, cause);
            case ContextLengthException x -> new ContextLengthException(message, failure, cause);
            case CallCancelledException x -> new CallCancelledException(message, failure, cause);
            case ProtocolException x -> new ProtocolException(message, failure, cause);
            case ProviderTimeoutException x ->
                    new ProviderTimeoutException(message, failure, cause);
            case QuotaExceededException x -> new QuotaExceededException(message, failure, cause);
            case RateLimitException x -> new RateLimitException(message, failure, cause);
            case ProviderUnavailableException x -> broken(x, failure);
            default -> new StreamInterruptedException(message, failure, cause);
        };
    }

    /**
     * A connection that broke in mid-answer is an interrupted stream, not a provider that is away.
     */
    private static ProviderException broken(
            ProviderUnavailableException e, ProviderFailure failure) {
        String message = String.valueOf(e.getMessage());
        return e.getCause() == null
                ? new ProviderUnavailableException(message, failure, null)
                : new StreamInterruptedException(message, failure, e.getCause());
    }
}
