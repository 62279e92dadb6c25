package io.aiwriter.provider;

import org.jspecify.annotations.Nullable;

/** The key is missing, wrong, or not allowed to do this (401, 403). Set another key. */
public final class AuthenticationException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one exchange.
     *
     * @param message what failed and what to do
     * @param failure what the exchange is known by
     * @param cause what lies beneath, or {@code null}
     */
    public AuthenticationException(
            String message, ProviderFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
