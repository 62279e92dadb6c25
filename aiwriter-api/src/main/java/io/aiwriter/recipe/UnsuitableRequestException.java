package io.aiwriter.recipe;

import io.aiwriter.AiWriterException;

/**
 * A request does not give its recipe what it needs: an unknown recipe, a missing or wrong input, no
 * source or no model. The message says what to change.
 */
public final class UnsuitableRequestException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /** An error that says what to change. */
    public UnsuitableRequestException(String message) {
        super(message, null);
    }
}
