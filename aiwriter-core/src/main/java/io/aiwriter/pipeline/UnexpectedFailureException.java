package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;

/** A defect in aiwriter or in a part that the host supplied; the cause tells which. */
final class UnexpectedFailureException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    UnexpectedFailureException(Throwable cause) {
        super(
                "the run failed for a reason that nobody foresaw (%s); the log has the details"
                        .formatted(cause.getClass().getSimpleName()),
                cause);
    }
}
