package io.aiwriter.core.internal.prompted;

/** A model's answer that is not in the form that was asked for. */
public final class UnusableAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * An answer that cannot be used.
     *
     * @param message what is wrong with it, for the model to mend
     */
    public UnusableAnswerException(String message) {
        super(message);
    }
}
