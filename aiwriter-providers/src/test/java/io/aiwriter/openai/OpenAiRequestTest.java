package io.aiwriter.openai;

import static io.aiwriter.providers.internal.http.Sent.json;
import static io.aiwriter.providers.internal.http.Sent.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ChatModels;
import io.aiwriter.providers.internal.http.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options as OpenAI wants them. */
class OpenAiRequestTest {

    private static final ResponseFormat SCHEMA =
            new ResponseFormat.JsonSchema("answer", "{\"type\":\"object\"}");

    @Test
    void completionHasEveryOption() {
        ChatRequest request =
                talk().maxOutputTokens(77)
                        .temperature(0.5)
                        .topP(0.9)
                        .stopSequences(List.of("END", "STOP"))
                        .seed(7)
                        .responseFormat(SCHEMA)
                        .build();
        Sent sent = completion("gpt-4o", request, false);
        assertThat(sent.path()).isEqualTo("/v1/chat/completions");
        assertThat(sent.body())
                .isEqualTo(
                        json(
                                "{'model':'gpt-4o','messages':["
                                        + "{'role':'system','content':'Be brief.'},"
                                        + "{'role':'user','content':'Hi'},"
                                        + "{'role':'assistant','content':'Yes?'},"
                                        + "{'role':'user','content':'Go on'}],"
                                        + "'max_completion_tokens':77,'temperature':0.5,'top_p':0.9,"
                                        + "'stop':['END','STOP'],'seed':7,"
                                        + "'response_format':{'type':'json_schema','json_schema':"
                                        + "{'name':'answer','strict':true,'schema':"
                                        + "{'type':'object'}}}}"));
    }

    @Test
    void streamedCompletionAsksForUsage() {
        Sent sent = completion("gpt-4o", ChatRequest.builder().user("x").build(), true);
        assertThat(sent.body())
                .isEqualTo(
                        json(
                                "{'model':'gpt-4o','messages':[{'role':'user','content':'x'}],"
                                        + "'stream':true,'stream_options':{'include_usage':true}}"));
        assertThat(sent.headers()).containsEntry("accept", "text/event-stream");
    }

    @Test
    void modelsThatReasonTakeEffortAndDeveloperRole() {
        ChatRequest request = talk().reasoningEffort(ReasoningEffort.MINIMAL).build();
        Sent sent = completion("gpt-5.4", request, false);
        assertThat(sent.body().path("reasoning_effort").asString()).isEqualTo("minimal");
        assertThat(sent.body().path("messages").path(0).path("role").asString())
                .isEqualTo("developer");
    }

    @Test
    void optionsThatCannotBeHonouredAreRefused() {
        refused("gpt-5.4", talk().temperature(0.5).build(), "temperature");
        refused("o3-mini", talk().topP(0.5).build(), "topP");
        refused("gpt-4o", talk().reasoningEffort(ReasoningEffort.LOW).build(), "reasoningEffort");
        refused(
                "gpt-4o",
                talk().stopSequences(List.of("1", "2", "3", "4", "5")).build(),
                "4 stopSequences");
    }

    @Test
    void responseHasEveryOption() {
        ChatRequest request =
                talk().maxOutputTokens(77)
                        .reasoningEffort(ReasoningEffort.HIGH)
                        .responseFormat(SCHEMA)
                        .build();
        Sent sent =
                Sent.streamed(
                        ChatModels.RESPONSES,
                        url -> model("gpt-5.4", url, OpenAiChatModel.Api.RESPONSES),
                        request);
        assertThat(sent.path()).isEqualTo("/v1/responses");
        assertThat(sent.body())
                .isEqualTo(
                        json(
                                "{'model':'gpt-5.4','input':["
                                        + "{'role':'system','content':'Be brief.'},"
                                        + "{'role':'user','content':'Hi'},"
                                        + "{'role':'assistant','content':'Yes?'},"
                                        + "{'role':'user','content':'Go on'}],"
                                        + "'max_output_tokens':77,'reasoning':{'effort':'high'},"
                                        + "'text':{'format':{'type':'json_schema','name':'answer',"
                                        + "'strict':true,'schema':{'type':'object'}}},"
                                        + "'store':false,'stream':true}"));
    }

    @Test
    void responsesRefuseStopAndReportSeed() {
        assertThatThrownBy(
                        () ->
                                Sent.whole(
                                        ChatModels.RESPONSES,
                                        url -> model("gpt-4o", url, OpenAiChatModel.Api.RESPONSES),
                                        talk().stopSequences(List.of("x")).build()))
                .isInstanceOf(UnsupportedOptionException.class);
        Sent sent =
                Sent.whole(
                        ChatModels.RESPONSES,
                        url -> model("gpt-4o", url, OpenAiChatModel.Api.RESPONSES),
                        talk().seed(1).temperature(0.25).build());
        assertThat(sent.response().warnings()).singleElement().asString().contains("seed");
        assertThat(sent.body().path("temperature").asDouble()).isEqualTo(0.25);
        assertThat(sent.body().has("seed")).isFalse();
    }

    @Test
    void keyAndAccountTravelInHeaders() {
        Sent sent =
                Sent.whole(
                        ChatModels.OPENAI,
                        url ->
                                OpenAiChatModel.builder("gpt-4o")
                                        .apiKey(() -> " sk-1 ")
                                        .organization("org-1")
                                        .project("proj-1")
                                        .baseUrl(url)
                                        .build(),
                        talk().build());
        assertThat(sent.headers())
                .containsEntry("authorization", "Bearer sk-1")
                .containsEntry("openai-organization", "org-1")
                .containsEntry("openai-project", "proj-1")
                .containsEntry("accept-encoding", "identity");
    }

    @Test
    void missingKeyIsSaidBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiChatModel.builder("gpt-4o").build())
                .withMessageContaining("apiKey");
        assertThatIllegalArgumentException().isThrownBy(() -> OpenAiChatModel.builder(" "));
        OpenAiChatModel blank = OpenAiChatModel.builder("gpt-4o").apiKey(() -> " ").build();
        assertThatThrownBy(() -> blank.chat(talk().build()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("openai");
    }

    @Test
    void infoTellsWhatTheModelCanDo() {
        OpenAiChatModel model = OpenAiChatModel.builder("gpt-5.4").apiKey(() -> "k").build();
        assertThat(model.info().abilities()).containsExactlyInAnyOrder(ModelInfo.Ability.values());
        assertThat(model).hasToString("openai:gpt-5.4");
    }

    private static void refused(String model, ChatRequest request, String option) {
        assertThatThrownBy(() -> completion(model, request, false))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining(option)
                .hasMessageContaining(model);
    }

    private static Sent completion(String name, ChatRequest request, boolean streamed) {
        return streamed
                ? Sent.streamed(
                        ChatModels.OPENAI,
                        url -> model(name, url, OpenAiChatModel.Api.CHAT_COMPLETIONS),
                        request)
                : Sent.whole(
                        ChatModels.OPENAI,
                        url -> model(name, url, OpenAiChatModel.Api.CHAT_COMPLETIONS),
                        request);
    }

    private static OpenAiChatModel model(String name, String url, OpenAiChatModel.Api api) {
        return OpenAiChatModel.builder(name)
                .api(api)
                .apiKey(() -> "k")
                .baseUrl(url + "/v1")
                .build();
    }
}
