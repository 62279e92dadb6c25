package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final long LIMIT = 4_000_000;

    @Test
    void eventsHaveNamesAndJoinedData() throws IOException {
        assertThat(events("event: a\ndata: 1\ndata:2\ndata\n\nid: 7\ndata:  3\n\n"))
                .containsExactly(
                        new ServerEvent("a", "1\n2\n", true), new ServerEvent("", " 3", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsOne(String end) throws IOException {
        String body = "\uFEFF: hello\n\n\nretry: 3\ndata: ä\n\n\n\ndata: 🌧\n\n".replace("\n", end);
        assertThat(events(body)).extracting(ServerEvent::data).containsExactly("ä", "🌧");
    }

    @Test
    void lastEventNeedsNoBlankLine() throws IOException {
        assertThat(events("data: 1\n\ndata: [DONE]"))
                .containsExactly(
                        new ServerEvent("", "1", true), new ServerEvent("", "[DONE]", false));
    }

    @Test
    void eventsWithoutDataAreNone() throws IOException {
        assertThat(events("event: ping\n\n: c\n\nfoo: bar\n\ndatabase: x\n\n")).isEmpty();
        assertThat(events("")).isEmpty();
    }

    @Test
    void bareJsonInTheMiddleIsAnError() throws IOException {
        assertThat(events("data: 1\n\n{\n  \"error\": {\n  }\n}\n"))
                .containsExactly(
                        new ServerEvent("", "1", true),
                        new ServerEvent("error", "{\n  \"error\": {\n  }\n}", false));
    }

    @Test
    void linesOfJsonAreEvents() throws IOException {
        EventReader reader = reader(Framing.NDJSON, "{\"a\":1}\n\n \r\n{\"b\":2}", 3);
        assertThat(all(reader))
                .containsExactly(
                        new ServerEvent("", "{\"a\":1}", true),
                        new ServerEvent("", "{\"b\":2}", false));
    }

    @Test
    void everySplitGivesTheSameEvents() throws IOException {
        Random random = new Random(7);
        String[] pieces = {
            "data: ",
            "data:",
            "event: e",
            "\n",
            "\n\n",
            "\r\n",
            "\r\r",
            ": c",
            "é",
            "🌧",
            "{",
            "x",
            "data",
            "\uFEFF",
            "[",
            "id: 1"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            List<ServerEvent> whole = events(body.toString());
            int size = 1 + random.nextInt(5);
            assertThat(all(reader(Framing.SSE, body.toString(), size)))
                    .as("%s in pieces of %d", body, size)
                    .isEqualTo(whole);
        }
    }

    @Test
    void megabyteLineIsRead() throws IOException {
        String line = "x".repeat(1 << 20);
        assertThat(events("data: " + line + "\n\n").getFirst().data()).isEqualTo(line);
    }

    @Test
    void limitsHoldForLineEventAndWhole() {
        assertThatThrownBy(() -> all(limited("data: " + "x".repeat(101), 100, 1_000)))
                .isInstanceOf(LineReader.TooLargeException.class);
        assertThatThrownBy(() -> all(limited("data: 1234567890\n".repeat(11), 100, 1_000)))
                .isInstanceOf(LineReader.TooLargeException.class);
        assertThatThrownBy(() -> all(limited("data: 1\n\n".repeat(200), 100, 1_000)))
                .isInstanceOf(LineReader.TooLargeException.class);
        assertThatThrownBy(() -> all(limited("{" + "\n\"a\"".repeat(99), 100, 1_000)))
                .isInstanceOf(LineReader.TooLargeException.class);
    }

    private static EventReader limited(String body, long event, long whole) {
        return new EventReader(
                new LineReader(Okio.buffer(new Pieces(body, 7)), event, whole), Framing.SSE, event);
    }

    private static List<ServerEvent> events(String body) throws IOException {
        return all(reader(Framing.SSE, body, 8_192));
    }

    private static EventReader reader(Framing framing, String body, int size) {
        LineReader lines = new LineReader(Okio.buffer(new Pieces(body, size)), LIMIT, LIMIT);
        return new EventReader(lines, framing, LIMIT);
    }

    private static List<ServerEvent> all(EventReader reader) throws IOException {
        List<ServerEvent> events = new ArrayList<>();
        for (ServerEvent event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    /** Gives out a text in pieces of so many bytes. */
    private static final class Pieces implements Source {

        private final byte[] bytes;
        private final int size;
        private int at;

        Pieces(String text, int size) {
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public long read(Buffer sink, long byteCount) {
            if (at == bytes.length) {
                return -1;
            }
            int end = (int) Math.min(bytes.length, at + Math.min(size, byteCount));
            sink.write(Arrays.copyOfRange(bytes, at, end));
            int read = end - at;
            at = end;
            return read;
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            at = bytes.length;
        }
    }
}
