package io.aiwriter.web.library;

import io.aiwriter.AiWriterException;

/** A content was changed by somebody else while it was being edited. */
final class StaleEditException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    StaleEditException(int seen, int newest) {
        super(
                "Version %d was edited, and there is a version %d now. Look at it and edit again."
                        .formatted(seen, newest),
                null);
    }
}
