package io.aiwriter.run;

import io.aiwriter.AiWriterException;
import java.util.UUID;

/** An attempt at a run may not go on: the run was cancelled, or another attempt has taken it. */
public final class RunLostException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of one attempt.
     *
     * @param run the run
     * @param attempt which attempt
     */
    public RunLostException(UUID run, int attempt) {
        super(
                "attempt %d at run %s was ended from outside: it was cancelled or taken over"
                        .formatted(attempt, run),
                null);
    }
}
