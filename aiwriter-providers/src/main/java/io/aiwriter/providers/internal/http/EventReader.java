package io.aiwriter.providers.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events as the HTML standard describes them, or JSON lines. Some servers break
 * off the events and send a bare JSON error instead: that comes back as an event called {@code
 * error}. Belongs to one thread.
 */
final class EventReader {

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
        StringBuilder data = new StringBuilder();
        boolean hasData = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty()) {
                if (hasData) {
                    return new ServerEvent(name, data.toString(), true);
                }
                name = "";
            } else if (line.startsWith("data")) {
                hasData |= appendField(line, "data", data);
            } else if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.charAt(0) == '{' || line.charAt(0) == '[') {
                return new ServerEvent("error", rest(line), false);
            }
        }
        return hasData ? new ServerEvent(name, data.toString(), false) : null;
    }

    private boolean appendField(String line, String field, StringBuilder data) throws IOException {
        boolean named = line.length() == field.length() || line.charAt(field.length()) == ':';
        if (!named) {
            return false;
        }
        int from = Math.min(line.length(), field.length() + 1);
        boolean spaced = from < line.length() && line.charAt(from) == ' ';
        String value = line.substring(spaced ? from + 1 : from);
        if (data.length() + value.length() > maxEvent) {
            throw new LineReader.TooLargeException(maxEvent);
        }
        data.append(data.isEmpty() ? "" : "\n").append(value);
        return true;
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
