package io.aiwriter.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.providers.internal.http.Replay;
import org.junit.jupiter.api.Test;

/** Recorded traffic over a real socket, as it was and damaged. */
class AnthropicReplayTest {

    @Test
    void recordedTrafficIsUnderstood() {
        try (Replay replay =
                new Replay(
                        url ->
                                AnthropicChatModel.builder("claude-sonnet-4-5")
                                        .apiKey(() -> "sk-ant-test")
                                        .baseUrl(url)
                                        .build())) {
            replay.whole("anthropic.messages.jsonl");
            replay.streams("anthropic.messages.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(7_000);
        }
    }
}
