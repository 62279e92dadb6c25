package io.aiwriter.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.providers.internal.http.Recording;
import io.aiwriter.providers.internal.http.Replay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded traffic over a real socket, as it was and damaged. */
class CompatibleReplayTest {

    @ParameterizedTest
    @CsvSource({
        "AZURE_OPENAI, azure",
        "CEREBRAS, compat-cerebras",
        "GROQ, compat-groq",
        "HUGGING_FACE, huggingface",
        "MISTRAL, compat-mistral",
        "OPENROUTER, compat-openrouter",
        "TOGETHER, compat-together",
        "VLLM, compat-vllm",
        "LM_STUDIO, compat-openai-compatible",
        "LLAMA_CPP, gemini",
        "LLAMA_CPP, ollama-cloud",
        "LLAMA_CPP, ollama-native"
    })
    void recordedAnswersAreUnderstood(Preset preset, String recorded) {
        try (Replay replay = replay(preset)) {
            replay.whole(recorded + ".chat.jsonl");
            assertThat(replay.count()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AZURE_OPENAI, azure",
        "DEEPSEEK, compat-deepseek",
        "GROQ, compat-groq",
        "MISTRAL, compat-mistral",
        "VLLM, compat-vllm",
        "LM_STUDIO, compat-openai-compatible"
    })
    void recordedStreamsAreUnderstood(Preset preset, String recorded) {
        try (Replay replay = replay(preset)) {
            replay.streams(recorded + ".chat.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(20);
        }
    }

    /** Some of the router's partners end a stream without a marker. */
    @Test
    void recordedStreamsOfHuggingFaceAreUnderstood() {
        try (Replay replay = replay(Preset.HUGGING_FACE).withoutDoneMarker()) {
            replay.streams("huggingface.chat.stream.jsonl");
            assertThat(replay.count()).isGreaterThan(100);
        }
    }

    /** TGI's streams were recorded as lists of their chunks; the framing is put back here. */
    @Test
    void recordedChunksOfTgiAreUnderstood() {
        List<Recording> streams = new ArrayList<>();
        List<Recording> answers = new ArrayList<>();
        for (Recording recording : Recording.read("tgi.chat.jsonl")) {
            (recording.body().startsWith("[") ? streams : answers).add(recording);
        }
        try (Replay replay = replay(Preset.TGI)) {
            replay.streams(streams.stream().map(CompatibleReplayTest::framed).toList());
            replay.whole(answers);
            assertThat(streams).hasSize(4);
        }
    }

    private static Recording framed(Recording recording) {
        StringBuilder body = new StringBuilder();
        for (JsonNode chunk : JsonMapper.shared().readTree(recording.body())) {
            body.append("data: ").append(chunk).append("\n\n");
        }
        return new Recording(
                recording.id(),
                recording.status(),
                "text/event-stream",
                "sse",
                body + "data: [DONE]\n\n",
                recording.expected());
    }

    private static Replay replay(Preset preset) {
        return new Replay(
                url ->
                        CompatibleChatModel.builder(preset, "m")
                                .apiKey(() -> "test-key")
                                .baseUrl(url)
                                .build());
    }
}
