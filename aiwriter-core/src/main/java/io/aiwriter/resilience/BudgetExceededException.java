package io.aiwriter.resilience;

import io.aiwriter.AiWriterException;

/** A call was refused since it could break the budget. What was made before is still there. */
public final class BudgetExceededException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what is left and what the call may take
     */
    public BudgetExceededException(String message) {
        super(message, null);
    }
}
