package io.aiwriter.quickstart;

/** The user has to change the command or the surroundings; the message says what. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
