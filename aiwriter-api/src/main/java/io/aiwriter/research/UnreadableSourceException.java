package io.aiwriter.research;

import io.aiwriter.AiWriterException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A source could not be read. */
public final class UnreadableSourceException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final URI location;
    private final Reason reason;
    private final String detail;

    /**
     * An error of one source.
     *
     * @param location what was to be read
     * @param reason why it cannot be
     * @param detail what to do about it, in one sentence
     * @param cause what lies beneath, or {@code null}
     */
    public UnreadableSourceException(
            URI location, Reason reason, String detail, @Nullable Throwable cause) {
        super("cannot read %s: %s".formatted(location, detail), cause);
        this.location = location;
        this.reason = reason;
        this.detail = detail;
    }

    /** What was to be read. */
    public URI location() {
        return location;
    }

    /** Why it cannot be. */
    public Reason reason() {
        return reason;
    }

    /** Why, in words and without the location. */
    public String detail() {
        return detail;
    }

    @Override
    public boolean isRetryable() {
        return reason == Reason.FAILED;
    }

    /** Why a source cannot be read. */
    public enum Reason {
        /** Nothing is there. */
        NOT_FOUND,
        /** It is there and may not be read. */
        ACCESS_DENIED,
        /** It holds no text. */
        EMPTY,
        /** It is larger than the reader's limit. */
        TOO_LARGE,
        /** It is not text, or of a type that is not supported. */
        UNSUPPORTED,
        /** It is locked with a password. */
        ENCRYPTED,
        /** It is damaged. */
        MALFORMED,
        /** Reading was cut short by the disk or the network. */
        FAILED
    }
}
