package io.aiwriter.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.providers.internal.http.Replay;
import org.junit.jupiter.api.Test;

/** Recorded traffic over a real socket, as it was and damaged. */
class OllamaReplayTest {

    @Test
    void recordedTrafficIsUnderstood() {
        try (Replay replay =
                new Replay(url -> OllamaChatModel.builder("llama3").baseUrl(url).build())) {
            replay.whole("ollama-native.api_chat.jsonl");
            replay.streams("ollama-native.api_chat.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(180);
        }
    }
}
