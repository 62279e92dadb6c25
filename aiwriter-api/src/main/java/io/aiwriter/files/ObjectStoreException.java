package io.aiwriter.files;

import io.aiwriter.AiWriterException;
import org.jspecify.annotations.Nullable;

/** The storage did not do what it was asked. What was kept before stays. */
public final class ObjectStoreException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of the storage.
     *
     * @param message what failed and what to do
     * @param cause what lies beneath, or {@code null}
     */
    public ObjectStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
