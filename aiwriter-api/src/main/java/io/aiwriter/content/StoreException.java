package io.aiwriter.content;

import io.aiwriter.AiWriterException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what it was asked. What had been saved before stays; the call that failed
 * left nothing behind.
 */
public final class StoreException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * An error of the store.
     *
     * @param reason what kind of failure
     * @param message what failed and what to do
     * @param cause what lies beneath, or {@code null}
     */
    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What kind of failure it was. */
    public Reason reason() {
        return reason;
    }

    @Override
    public boolean isRetryable() {
        return reason == Reason.BUSY;
    }

    /** Kinds of failure. */
    public enum Reason {
        /** The disk has no room left. */
        FULL,
        /** The files may not be written. */
        READ_ONLY,
        /** Another process holds the store. */
        BUSY,
        /** The files are damaged. */
        CORRUPT,
        /** The store was written by a newer version of aiwriter. */
        NEWER_SCHEMA,
        /** Anything else. */
        FAILED
    }
}
