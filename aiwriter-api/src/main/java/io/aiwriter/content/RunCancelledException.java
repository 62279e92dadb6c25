package io.aiwriter.content;

import io.aiwriter.AiWriterException;

/** The run was cancelled before it ended. Nothing of it was stored. */
public final class RunCancelledException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /** An error that says so. */
    public RunCancelledException() {
        super("the run was cancelled; nothing was stored", null);
    }
}
