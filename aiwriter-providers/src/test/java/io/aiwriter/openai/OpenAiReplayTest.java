package io.aiwriter.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.providers.internal.http.Recording;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded traffic over a real socket, as it was and damaged in every way that a network can. */
class OpenAiReplayTest {

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hello").build();
    private static final String STREAMED = "openai.chat.stream.jsonl";
    private static final String WHOLE = "openai.chat.jsonl";

    private final MockWebServer server = new MockWebServer();
    private OpenAiChatModel model;

    @BeforeEach
    void start() throws IOException {
        server.start();
        model =
                OpenAiChatModel.builder("gpt-4o-mini")
                        .apiKey(() -> "sk-test")
                        .baseUrl(server.url("/v1").toString())
                        .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static List<Recording> streams() {
        return Recording.read(STREAMED).stream().filter(Recording::hasExpectation).toList();
    }

    static List<Recording> answers() {
        return Recording.read(WHOLE).stream().filter(Recording::hasExpectation).toList();
    }

    static List<Recording> failures() {
        return Recording.read(WHOLE).stream().filter(r -> r.status() >= 400).toList();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void recordedStreamIsUnderstood(Recording recording) {
        server.enqueue(answer(recording, recording.body(), 4_096));
        assertUnderstood(stream(), recording);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void recordedAnswerIsUnderstood(Recording recording) {
        server.enqueue(answer(recording, recording.body(), 4_096));
        assertUnderstood(model.chat(REQUEST), recording);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void recordedErrorIsTyped(Recording recording) {
        server.enqueue(answer(recording, recording.body(), 4_096));
        ProviderException error =
                catchThrowableOfType(ProviderException.class, () -> model.chat(REQUEST));
        assertThat(error.failure().status()).hasValue(recording.status());
        assertThat(error.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void splitReadsChangeNothing(int size) {
        for (Recording recording : sample()) {
            server.enqueue(answer(recording, recording.body(), size));
            assertUnderstood(stream(), recording);
        }
    }

    @Test
    void lineEndsCommentsAndUnknownEventsChangeNothing() {
        for (Recording recording : sample()) {
            String crlf = recording.body().replace("\n", "\r\n");
            String cr = recording.body().replace("\n", "\r");
            String commented = recording.body().replace("\n\n", "\n\n: keep-alive\n\n");
            String unknown =
                    recording
                            .body()
                            .replaceFirst("\n\n", "\n\nevent: ping\ndata: {\"new\":[1]}\n\n");
            for (String body : List.of(crlf, cr, commented, unknown, "\uFEFF" + recording.body())) {
                server.enqueue(answer(recording, body, 4_096));
                assertUnderstood(stream(), recording);
            }
        }
    }

    @Test
    void cutStreamIsAnErrorWithItsText() {
        for (Recording recording : sample()) {
            int step = Math.max(1, recording.body().length() / 60);
            int terminal = recording.body().indexOf("data: [DONE]");
            for (int cut = 0; cut < terminal; cut += step) {
                server.enqueue(answer(recording, recording.body().substring(0, cut), 4_096));
                ProviderException error =
                        catchThrowableOfType(ProviderException.class, this::stream);
                assertThat(error).as("%s cut at %d", recording.id(), cut).isNotNull();
                assertThat(recording.expected().path("text").asString(""))
                        .startsWith(error.failure().partialText());
            }
        }
    }

    @Test
    void errorWithinTheStreamIsTyped() {
        Recording recording = sample().get(0);
        int middle = recording.body().indexOf("\n\n", recording.body().length() / 2) + 2;
        String body =
                recording.body().substring(0, middle)
                        + "data: {\"error\":{\"message\":\"out of credit\",\"code\":\"insufficient_quota\"}}\n\n";
        server.enqueue(answer(recording, body, 4_096));
        ProviderException error = catchThrowableOfType(ProviderException.class, this::stream);
        assertThat(error).isInstanceOf(QuotaExceededException.class);
        assertThat(error.failure().partialText()).isNotEmpty();
    }

    private static List<Recording> sample() {
        return streams().stream()
                .filter(recording -> !recording.expected().path("text").asString("").isEmpty())
                .limit(6)
                .toList();
    }

    private ChatResponse stream() {
        try (ChatStream stream = model.stream(REQUEST)) {
            return stream.await();
        }
    }

    private static MockResponse answer(Recording recording, String body, int chunk) {
        return new MockResponse.Builder()
                .code(recording.status())
                .setHeader("Content-Type", recording.contentType())
                .chunkedBody(body, chunk)
                .build();
    }

    private static void assertUnderstood(ChatResponse response, Recording recording) {
        assertThat(response.text())
                .as(recording.id())
                .isEqualTo(recording.expected().path("text").asString(""));
        assertThat(response.finishReason().raw())
                .as(recording.id())
                .isEqualTo(recording.expected().path("finish").asString(""));
        if (recording.expected().path("usage").isObject()) {
            assertThat(response.usage().inputTokens())
                    .as(recording.id())
                    .isEqualTo(recording.expected().path("usage").path("input").asLong());
            assertThat(response.usage().outputTokens())
                    .as(recording.id())
                    .isEqualTo(recording.expected().path("usage").path("output").asLong());
        }
    }
}
