package io.aiwriter.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.providers.internal.http.Replay;
import org.junit.jupiter.api.Test;

/** Recorded traffic over a real socket, as it was and damaged. */
class GeminiReplayTest {

    @Test
    void recordedTrafficIsUnderstood() {
        try (Replay replay =
                new Replay(
                        url ->
                                GeminiChatModel.builder("gemini-2.5-flash")
                                        .apiKey(() -> "AIzaTest")
                                        .baseUrl(url)
                                        .build())) {
            replay.whole("gemini.generate.jsonl");
            replay.whole("vertex-gemini.generate.jsonl");
            replay.streams("gemini.generate.stream.jsonl");
            replay.streams("vertex-gemini.generate.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(2_000);
        }
    }
}
