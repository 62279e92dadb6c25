package io.aiwriter.providers.internal.http;

import java.io.IOException;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The data of one event, joined by line feeds. Nearly every event has one line of data, which is
 * taken from the buffer as the only copy. Belongs to one thread.
 */
final class DataLines {

    private static final ByteString NAME = ByteString.encodeUtf8("data");
    private static final ByteString FIELD = ByteString.encodeUtf8("data:");
    private static final ByteString SPACED = ByteString.encodeUtf8("data: ");

    private final long maxEvent;
    private @Nullable String first;
    private @Nullable StringBuilder all;

    DataLines(long maxEvent) {
        this.maxEvent = maxEvent;
    }

    /**
     * Takes the line that a reader waits with, when it is one of data.
     *
     * @return whether it was
     * @throws LineReader.TooLargeException when the data are more than an event may have
     */
    boolean takeFrom(LineReader lines) throws IOException {
        if (lines.startsWith(SPACED)) {
            add(lines.take(SPACED.size()));
        } else if (lines.startsWith(FIELD)) {
            add(lines.take(FIELD.size()));
        } else if (lines.startsWith(NAME) && lines.length() == NAME.size()) {
            add(lines.take(NAME.size()));
        } else {
            return false;
        }
        return true;
    }

    boolean isEmpty() {
        return first == null;
    }

    String text() {
        if (all != null) {
            return all.toString();
        }
        return first == null ? "" : first;
    }

    private void add(String line) throws LineReader.TooLargeException {
        long length = line.length();
        if (first == null) {
            first = line;
        } else {
            StringBuilder joined = all == null ? new StringBuilder(first) : all;
            all = joined.append('\n').append(line);
            length = all.length();
        }
        if (length > maxEvent) {
            throw new LineReader.TooLargeException(maxEvent);
        }
    }
}
