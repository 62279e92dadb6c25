package io.aiwriter.vector;

import io.aiwriter.AiWriterException;
import org.jspecify.annotations.Nullable;

/** The index did not do what it was asked. It can always be rebuilt from the content repository. */
public final class VectorStoreException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of the index.
     *
     * @param message what failed and what to do
     * @param cause what lies beneath, or {@code null}
     */
    public VectorStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
