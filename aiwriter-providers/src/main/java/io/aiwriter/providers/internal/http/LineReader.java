package io.aiwriter.providers.internal.http;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines that end with LF, CRLF or CR, and never keeps more than one of bounded length in
 * memory: OkHttp's own reader of event streams has no such bound. Belongs to one thread.
 */
final class LineReader {

    private static final ByteString ENDS = ByteString.encodeUtf8("\r\n");
    private static final ByteString MARK = ByteString.decodeHex("efbbbf");

    private final BufferedSource source;
    private final long maxLine;
    private final long maxTotal;
    private long total;
    private long length;
    private boolean afterCarriageReturn;
    private boolean started;
    private boolean terminated;

    LineReader(BufferedSource source, long maxLine, long maxTotal) {
        this.source = source;
        this.maxLine = maxLine;
        this.maxTotal = maxTotal;
    }

    /**
     * The next line without its end; {@code null} at the end of the stream.
     *
     * @throws TooLargeException when a line or the whole is over its limit
     */
    @Nullable String next() throws IOException {
        return await() ? take(0) : null;
    }

    /**
     * Waits for the next line, which is then there to be looked at and taken.
     *
     * @return whether there is one; {@code false} at the end of the stream
     * @throws TooLargeException when the line is over its limit
     */
    boolean await() throws IOException {
        Buffer buffer = source.getBuffer();
        skipMark();
        skipLineFeed();
        long scanned = 0;
        while (true) {
            long end = buffer.indexOfElement(ENDS, scanned);
            if (end >= 0) {
                requireBelow(end, maxLine);
                length = end;
                terminated = true;
                return true;
            }
            scanned = buffer.size();
            requireBelow(scanned, maxLine);
            if (!source.request(scanned + 1)) {
                length = scanned;
                terminated = false;
                return scanned > 0;
            }
            skipLineFeed();
            scanned = Math.min(scanned, buffer.size());
        }
    }

    /** How many bytes the line that was waited for has. */
    long length() {
        return length;
    }

    /** Whether the line that was waited for begins like this. */
    boolean startsWith(ByteString prefix) {
        return length >= prefix.size() && source.getBuffer().rangeEquals(0, prefix);
    }

    /**
     * Takes the line that was waited for.
     *
     * @param from how many of its bytes to leave out, at most as many as it has
     * @throws TooLargeException when the whole is over its limit
     */
    String take(long from) throws IOException {
        Buffer buffer = source.getBuffer();
        total += length;
        requireBelow(total, maxTotal);
        buffer.skip(from);
        String line = buffer.readUtf8(length - from);
        if (terminated) {
            afterCarriageReturn = buffer.readByte() == '\r';
            total++;
        }
        return line;
    }

    /** Whether the last line had its end, rather than being cut by the end of the stream. */
    boolean terminated() {
        return terminated;
    }

    /** The second half of CRLF, which may come later than the first and must not be waited for. */
    private void skipLineFeed() throws IOException {
        Buffer buffer = source.getBuffer();
        if (afterCarriageReturn && !buffer.exhausted()) {
            if (buffer.getByte(0) == '\n') {
                buffer.skip(1);
            }
            afterCarriageReturn = false;
        }
    }

    private void skipMark() throws IOException {
        if (started) {
            return;
        }
        started = true;
        if (source.request(1)
                && source.getBuffer().getByte(0) == MARK.getByte(0)
                && source.request(MARK.size())
                && source.rangeEquals(0, MARK)) {
            source.skip(MARK.size());
        }
    }

    private static void requireBelow(long size, long limit) throws TooLargeException {
        if (size > limit) {
            throw new TooLargeException(limit);
        }
    }

    /** More came than was asked to be read. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(long limit) {
            super("more than %,d bytes".formatted(limit));
        }
    }
}
