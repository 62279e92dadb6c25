package io.aiwriter.web.run;

import io.aiwriter.AiWriterException;

/** Somebody has as many runs going as one may have. */
public final class TooManyRunsException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    TooManyRunsException(int limit) {
        super(
                "%d contents are being written already. Wait for one, or cancel one."
                        .formatted(limit),
                null);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
