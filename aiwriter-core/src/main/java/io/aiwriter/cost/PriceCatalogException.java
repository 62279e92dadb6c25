package io.aiwriter.cost;

import io.aiwriter.AiWriterException;
import org.jspecify.annotations.Nullable;

/** A file of prices cannot be read. Correct the line that the message names. */
public final class PriceCatalogException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one file.
     *
     * @param message what is wrong, with the line
     * @param cause what lies beneath, or {@code null}
     */
    public PriceCatalogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
