package io.aiwriter.bibliography;

import io.aiwriter.AiWriterException;
import org.jspecify.annotations.Nullable;

/** A citation style needs libraries that are not there; the message names them. Add them. */
public final class MissingStylesException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    MissingStylesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
