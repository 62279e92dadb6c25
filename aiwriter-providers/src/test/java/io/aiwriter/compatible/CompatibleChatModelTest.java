package io.aiwriter.compatible;

import static io.aiwriter.providers.internal.http.Sent.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ChatModels;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.Sent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompatibleChatModelTest {

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hello").build();
    private static final ResponseFormat SCHEMA =
            new ResponseFormat.JsonSchema("answer", "{\"type\":\"object\"}");

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetSendsItsKeyWhereItIsWanted(Preset preset) {
        Sent sent = sent(preset, REQUEST);
        assertThat(sent.path()).isEqualTo("/chat/completions");
        String header = preset == Preset.AZURE_OPENAI ? "api-key" : "authorization";
        assertThat(sent.headers().get(header)).endsWith("key-1");
        if (!preset.baseUrl().isEmpty()) {
            assertThat(URI.create(preset.baseUrl()).getScheme())
                    .isEqualTo(preset.needsKey() ? "https" : "http");
        }
    }

    @ParameterizedTest
    @EnumSource
    void presetsThatNeedAKeySayWhenItIsMissing(Preset preset) {
        CompatibleChatModel.Builder builder =
                CompatibleChatModel.builder(preset, "m").baseUrl("https://example.com");
        if (preset.needsKey()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessageContaining("apiKey");
        } else {
            assertThat(builder.build().info().provider()).isEqualTo(preset.provider());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MISTRAL, max_tokens, random_seed, false",
        "GROQ, max_completion_tokens, seed, true",
        "VLLM, max_tokens, seed, true"
    })
    void optionsHaveTheNamesOfTheServer(
            Preset preset, String limit, String seed, boolean asksForUsage) {
        Sent sent = sent(preset, talk().maxOutputTokens(7).seed(3).build());
        assertThat(sent.body().path(limit).asInt()).isEqualTo(7);
        assertThat(sent.body().path(seed).asInt()).isEqualTo(3);
        assertThat(sent.body().has("stream_options")).isEqualTo(asksForUsage);
        assertThat(sent.body().path("messages").path(0).path("role").asString())
                .isEqualTo("system");
    }

    @Test
    void optionsThatCannotBeHonouredAreRefusedOrReported() {
        refused(Preset.DEEPSEEK, talk().responseFormat(SCHEMA).build());
        refused(Preset.DEEPSEEK, talk().reasoningEffort(ReasoningEffort.LOW).build());
        refused(Preset.PERPLEXITY, talk().stopSequences(List.of("x")).build());
        refused(Preset.GROQ, talk().stopSequences(List.of("1", "2", "3", "4", "5")).build());
        Sent sent = sent(Preset.DEEPSEEK, talk().seed(3).build());
        assertThat(sent.body().has("seed")).isFalse();
        assertThat(sent.response().warnings()).singleElement().asString().contains("seed");
    }

    @Test
    void ownServerCanBeDescribed() {
        Sent sent =
                Sent.streamed(
                        ChatModels.COMPATIBLE,
                        url ->
                                CompatibleChatModel.builder(url + "/api/", "my-model")
                                        .streamUsage(false)
                                        .maxCompletionTokens(true)
                                        .build(),
                        talk().maxOutputTokens(7).build());
        assertThat(sent.path()).isEqualTo("/api/chat/completions");
        assertThat(sent.headers()).doesNotContainKey("authorization");
        assertThat(sent.body().has("stream_options")).isFalse();
        assertThat(sent.body().path("max_completion_tokens").asInt()).isEqualTo(7);
        CompatibleChatModel plain =
                CompatibleChatModel.builder("http://localhost:1", "m").jsonSchema(false).build();
        assertThatThrownBy(() -> plain.chat(talk().responseFormat(SCHEMA).build()))
                .isInstanceOf(UnsupportedOptionException.class);
    }

    @Test
    void endWithoutMarkerIsCompleteOnlyWhereItIsKnown() {
        String body =
                "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}"
                        + "\n\n";
        server.reply(Reply.events(body));
        CompatibleChatModel strict = CompatibleChatModel.builder(server.url(), "m").build();
        assertThatThrownBy(() -> strict.stream(REQUEST).await())
                .isInstanceOf(ProviderException.class);
        CompatibleChatModel lenient =
                CompatibleChatModel.builder(server.url(), "m").doneMarker(false).build();
        assertThat(lenient.stream(REQUEST).await().text()).isEqualTo("Hi");
    }

    @Test
    void errorBesideChoicesEndsTheStream() {
        server.reply(
                Reply.events(
                        ": OPENROUTER PROCESSING\n\n"
                                + ChatModels.COMPATIBLE.start("Hi")
                                + "data: {\"error\":{\"code\":502,\"message\":\"upstream\"},"
                                + "\"choices\":[{\"delta\":{\"content\":\"\"},"
                                + "\"finish_reason\":\"error\"}]}\n\ndata: [DONE]\n\n"));
        CompatibleChatModel model = CompatibleChatModel.builder(server.url(), "m").build();
        ProviderException error =
                catchThrowableOfType(ProviderException.class, () -> model.stream(REQUEST).await());
        assertThat(error).isInstanceOf(ProviderUnavailableException.class);
        assertThat(error.failure().partialText()).isEqualTo("Hi");
    }

    @Test
    void reasoningRefusalAndUnknownReasonAreUnderstood() {
        ChatResponse thought =
                answered(
                        "{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\","
                                + "\"text\":\"Hm\"}]},{\"type\":\"text\",\"text\":\"Hi\"}]}",
                        "tired");
        assertThat(thought.reasoning()).isEqualTo("Hm");
        assertThat(thought.text()).isEqualTo("Hi");
        assertThat(thought.finishReason())
                .isEqualTo(new FinishReason(FinishReason.Kind.UNKNOWN, "tired"));
        ChatResponse refused = answered("{\"content\":null,\"refusal\":\"I must not\"}", "stop");
        assertThat(refused.text()).isEmpty();
        assertThat(refused.finishReason().kind()).isEqualTo(FinishReason.Kind.CONTENT_FILTER);
        assertThat(refused.warnings()).singleElement().asString().contains("I must not");
    }

    private ChatResponse answered(String message, String reason) {
        server.reply(
                Reply.json(
                        200,
                        "{\"choices\":[{\"message\":%s,\"finish_reason\":\"%s\"}]}"
                                .formatted(message, reason)));
        return CompatibleChatModel.builder(server.url(), "m").build().chat(REQUEST);
    }

    private static void refused(Preset preset, ChatRequest request) {
        assertThatThrownBy(() -> sent(preset, request))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining(preset.provider());
    }

    private static Sent sent(Preset preset, ChatRequest request) {
        return Sent.streamed(
                ChatModels.COMPATIBLE,
                url ->
                        CompatibleChatModel.builder(preset, "m")
                                .apiKey(() -> "key-1")
                                .baseUrl(url)
                                .build(),
                request);
    }
}
