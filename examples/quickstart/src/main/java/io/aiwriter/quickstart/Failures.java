package io.aiwriter.quickstart;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.RunCancelledException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns errors into one line for people and an exit code for scripts. */
final class Failures implements IExecutionExceptionHandler {

    static final int TRY_AGAIN = 1;
    static final int CHANGE_SOMETHING = 2;
    static final int STOPPED = 130;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        boolean foreseen =
                failure instanceof AiWriterException
                        || failure instanceof UsageException
                        || failure instanceof IllegalArgumentException;
        String message = foreseen ? failure.getMessage() : "unexpected failure: " + failure;
        command.getErr().println("aiwriter: " + message);
        return switch (failure) {
            case RunCancelledException cancelled -> STOPPED;
            case AiWriterException known -> known.isRetryable() ? TRY_AGAIN : CHANGE_SOMETHING;
            case UsageException usage -> CHANGE_SOMETHING;
            case IllegalArgumentException invalid -> CHANGE_SOMETHING;
            default -> TRY_AGAIN;
        };
    }
}
