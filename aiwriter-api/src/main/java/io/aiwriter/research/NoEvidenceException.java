package io.aiwriter.research;

import io.aiwriter.AiWriterException;

/**
 * There is nothing to write from: no source could be read, or none says anything about the topic.
 * Nothing is invented instead.
 */
public final class NoEvidenceException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * An error that says what was looked for and where.
     *
     * @param message what failed and what to do
     */
    public NoEvidenceException(String message) {
        super(message, null);
    }
}
