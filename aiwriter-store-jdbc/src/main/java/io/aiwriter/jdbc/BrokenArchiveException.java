package io.aiwriter.jdbc;

import org.jspecify.annotations.Nullable;

/** An archive says what no archive can say. */
final class BrokenArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenArchiveException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
