package io.aiwriter.providers.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events as the HTML standard describes them, or JSON lines. Some servers break
 * off the events and send a bare JSON error instead: that comes back as an event called {@code
 * error}. Belongs to one thread.
 */
final class EventReader {

    private static final String EVENT = "event:";

    private final LineReader lines;
    private final Framing framing;
    private final long maxEvent;

    EventReader(LineReader lines, Framing framing, long maxEvent) {
        this.lines = lines;
        this.framing = framing;
        this.maxEvent = maxEvent;
    }

    /** The next event; {@code null} at the end of the stream. */
    @Nullable ServerEvent next() throws IOException {
        return framing == Framing.SSE ? nextEvent() : nextLine();
    }

    private @Nullable ServerEvent nextLine() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : new ServerEvent("", line, lines.terminated());
    }

    private @Nullable ServerEvent nextEvent() throws IOException {
        String name = "";
        DataLines data = new DataLines(maxEvent);
        while (lines.await()) {
            if (data.takeFrom(lines)) {
                continue;
            }
            String line = lines.take(0);
            if (line.isEmpty() && !data.isEmpty()) {
                return new ServerEvent(name, data.text(), true);
            }
            if (line.startsWith("{") || line.startsWith("[")) {
                return new ServerEvent("error", rest(line), false);
            }
            if (line.isEmpty()) {
                name = "";
            } else if (line.startsWith(EVENT)) {
                name = line.substring(EVENT.length()).strip();
            }
        }
        return data.isEmpty() ? null : new ServerEvent(name, data.text(), false);
    }

    private String rest(String first) throws IOException {
        StringBuilder rest = new StringBuilder(first);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (rest.length() + line.length() > maxEvent) {
                throw new LineReader.TooLargeException(maxEvent);
            }
            rest.append('\n').append(line);
        }
        return rest.toString();
    }
}
