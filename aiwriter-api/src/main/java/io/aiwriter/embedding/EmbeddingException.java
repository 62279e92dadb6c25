package io.aiwriter.embedding;

import io.aiwriter.AiWriterException;
import org.jspecify.annotations.Nullable;

/**
 * A local embedding model could not be loaded or run. The message says what to install or change.
 */
public final class EmbeddingException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its cause.
     *
     * @param message what failed and what to do
     * @param cause what lies beneath, or {@code null}
     */
    public EmbeddingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
