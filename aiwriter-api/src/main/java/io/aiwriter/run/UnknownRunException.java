package io.aiwriter.run;

import io.aiwriter.AiWriterException;
import java.util.UUID;

/** There is no such run of this owner. */
public final class UnknownRunException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error that names the run.
     *
     * @param run what was asked for
     */
    public UnknownRunException(UUID run) {
        super("there is no run %s; list the runs to see which there are".formatted(run), null);
    }
}
