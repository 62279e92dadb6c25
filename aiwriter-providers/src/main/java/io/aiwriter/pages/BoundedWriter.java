package io.aiwriter.pages;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * Collects text up to a limit, since a small file can unfold into a huge one, and stops when its
 * thread is interrupted. Belongs to one thread.
 */
final class BoundedWriter extends Writer {

    private static final int MOST_CHARACTERS = 50_000_000;

    private final StringWriter text = new StringWriter();

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        if (text.getBuffer().length() + length > MOST_CHARACTERS) {
            throw new TooLongException();
        }
        text.write(buffer, offset, length);
    }

    @Override
    public void flush() {
        text.flush();
    }

    @Override
    public void close() {
        text.flush();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The limit was reached. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("it holds more than %,d characters".formatted(MOST_CHARACTERS));
        }
    }
}
