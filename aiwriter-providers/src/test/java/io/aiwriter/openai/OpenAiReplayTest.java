package io.aiwriter.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.providers.internal.http.Replay;
import org.junit.jupiter.api.Test;

/** Recorded traffic over a real socket, as it was and damaged in every way that a network can. */
class OpenAiReplayTest {

    @Test
    void recordedCompletionsAreUnderstood() {
        try (Replay replay = new Replay(url -> model(url, OpenAiChatModel.Api.CHAT_COMPLETIONS))) {
            replay.whole("openai.chat.jsonl");
            replay.streams("openai.chat.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(15_000);
        }
    }

    @Test
    void recordedResponsesAreUnderstood() {
        try (Replay replay = new Replay(url -> model(url, OpenAiChatModel.Api.RESPONSES))) {
            replay.whole("openai.responses.jsonl");
            replay.whole("azure.responses.jsonl");
            replay.whole("compat-lmstudio.responses.jsonl");
            replay.streams("openai.responses.stream.jsonl");
            replay.streams("azure.responses.stream.jsonl");
            replay.streams("compat-lmstudio.responses.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(4_000);
        }
    }

    private static ChatModel model(String url, OpenAiChatModel.Api api) {
        return OpenAiChatModel.builder("gpt-4o-mini")
                .api(api)
                .apiKey(() -> "sk-test")
                .baseUrl(url + "/v1")
                .build();
    }
}
