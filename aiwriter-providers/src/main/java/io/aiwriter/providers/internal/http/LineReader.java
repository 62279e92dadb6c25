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
        Buffer buffer = source.getBuffer();
        skipMark();
        skipLineFeed();
        long scanned = 0;
        while (true) {
            long end = buffer.indexOfElement(ENDS, scanned);
            if (end >= 0) {
                return line(buffer, end);
            }
            scanned = buffer.size();
            requireBelow(scanned, maxLine);
            if (!source.request(scanned + 1)) {
                terminated = false;
                return scanned == 0 ? null : taken(buffer, scanned);
            }
            skipLineFeed();
            scanned = Math.min(scanned, buffer.size());
        }
    }

    /** Whether the last line had its end, rather than being cut by the end of the stream. */
    boolean terminated() {
        return terminated;
    }

    private String line(Buffer buffer, long end) throws IOException {
        requireBelow(end, maxLine);
        String line = taken(buffer, end);
        afterCarriageReturn = buffer.readByte() == '\r';
        terminated = true;
        total++;
        return line;
    }

    private String taken(Buffer buffer, long length) throws IOException {
        total += length;
        requireBelow(total, maxTotal);
        return buffer.readUtf8(length);
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
