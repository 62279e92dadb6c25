package io.aiwriter.ollama;

import static io.aiwriter.providers.internal.http.Sent.json;
import static io.aiwriter.providers.internal.http.Sent.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.providers.internal.http.ChatModels;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.Sent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OllamaChatModelTest {

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hello").build();

    private final FakeServer server = new FakeServer();
    private final OllamaChatModel model =
            OllamaChatModel.builder("qwen3:8b").baseUrl(server.url()).build();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void requestHasEveryOption() {
        ChatRequest request =
                talk().maxOutputTokens(77)
                        .temperature(0.5)
                        .topP(0.9)
                        .stopSequences(List.of("END"))
                        .seed(7)
                        .responseFormat(
                                new ResponseFormat.JsonSchema("answer", "{\"type\":\"object\"}"))
                        .build();
        Sent sent =
                Sent.whole(
                        ChatModels.OLLAMA,
                        url ->
                                OllamaChatModel.builder("qwen3:8b")
                                        .contextWindow(32_768)
                                        .baseUrl(url)
                                        .build(),
                        request);
        assertThat(sent.path()).isEqualTo("/api/chat");
        assertThat(sent.headers()).doesNotContainKey("authorization");
        assertThat(sent.body())
                .isEqualTo(
                        json(
                                "{'model':'qwen3:8b','messages':["
                                        + "{'role':'system','content':'Be brief.'},"
                                        + "{'role':'user','content':'Hi'},"
                                        + "{'role':'assistant','content':'Yes?'},"
                                        + "{'role':'user','content':'Go on'}],"
                                        + "'stream':false,'truncate':false,"
                                        + "'format':{'type':'object'},"
                                        + "'options':{'num_ctx':32768,'num_predict':77,"
                                        + "'temperature':0.5,'top_p':0.9,'seed':7,"
                                        + "'stop':['END']}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "qwen3:8b, NONE, false, 0",
        "qwen3:8b, HIGH, true, 1",
        "gpt-oss:20b, HIGH, high, 0",
        "gpt-oss:20b, NONE, low, 1"
    })
    void effortIsWhatTheModelKnows(
            String name, ReasoningEffort effort, String think, int warnings) {
        Sent sent =
                Sent.streamed(
                        ChatModels.OLLAMA,
                        url -> OllamaChatModel.builder(name).baseUrl(url).build(),
                        talk().reasoningEffort(effort).build());
        assertThat(sent.body().path("think").asString()).isEqualTo(think);
        assertThat(sent.body().path("stream").asBoolean()).isTrue();
        assertThat(sent.response().warnings()).hasSize(warnings);
    }

    @Test
    void missingModelSaysHowToPullIt() {
        server.reply(
                Reply.json(
                        404, "{\"error\":\"model 'qwen3:8b' not found, try pulling it first\"}"));
        assertThatThrownBy(() -> model.chat(REQUEST))
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessageContaining("ollama pull qwen3:8b");
        assertThatThrownBy(() -> model.stream(REQUEST))
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessageContaining("ollama pull qwen3:8b");
    }

    @Test
    void requestThatDoesNotFitIsRefused() {
        server.reply(
                Reply.json(400, "{\"error\":\"the input length exceeds the context length\"}"));
        assertThatThrownBy(() -> model.chat(REQUEST)).isInstanceOf(ContextLengthException.class);
    }

    @Test
    void errorInMidStreamCarriesTheText() {
        server.reply(
                ChatModels.OLLAMA.stream(
                        ChatModels.OLLAMA.start("Hello")
                                + "{\"error\":\"an error was encountered while running\"}\n"));
        ProviderException error =
                catchThrowableOfType(ProviderException.class, () -> model.stream(REQUEST).await());
        assertThat(error.failure().partialText()).isEqualTo("Hello");
        assertThat(error).hasMessageContaining("while running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "unload", ""})
    void loadingIsNoAnswer(String reason) {
        String body = ChatModels.OLLAMA.whole("").replace("\"stop\"", "\"" + reason + "\"");
        server.reply(Reply.json(200, body));
        assertThatThrownBy(() -> model.chat(REQUEST)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void unknownReasonAndMissingCountsAreNoLoss() {
        server.reply(
                Reply.json(
                        200,
                        "{\"message\":{\"content\":\"Hi\",\"thinking\":\"Hm\"},\"done\":true,"
                                + "\"done_reason\":\"tired\"}"));
        var response = model.chat(REQUEST);
        assertThat(response.text()).isEqualTo("Hi");
        assertThat(response.reasoning()).isEqualTo("Hm");
        assertThat(response.model()).isEqualTo("qwen3:8b");
        assertThat(response.usage().reported()).isFalse();
        assertThat(response.finishReason())
                .isEqualTo(new FinishReason(FinishReason.Kind.UNKNOWN, "tired"));
    }

    @Test
    void contextWindowMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OllamaChatModel.builder("m").contextWindow(0))
                .withMessageContaining("contextWindow");
    }
}
