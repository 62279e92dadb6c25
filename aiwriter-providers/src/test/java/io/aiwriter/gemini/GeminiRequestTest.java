package io.aiwriter.gemini;

import static io.aiwriter.providers.internal.http.Sent.json;
import static io.aiwriter.providers.internal.http.Sent.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ChatModels;
import io.aiwriter.providers.internal.http.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Options as Gemini wants them. */
class GeminiRequestTest {

    @Test
    void requestHasEveryOption() {
        ChatRequest request =
                talk().maxOutputTokens(77)
                        .temperature(0.5)
                        .topP(0.9)
                        .stopSequences(List.of("END"))
                        .seed(7)
                        .reasoningEffort(ReasoningEffort.LOW)
                        .responseFormat(
                                new ResponseFormat.JsonSchema("answer", "{\"type\":\"object\"}"))
                        .build();
        Sent sent = sent("gemini-2.5-flash", request);
        assertThat(sent.path()).isEqualTo("/v1beta/models/gemini-2.5-flash:generateContent");
        assertThat(sent.headers()).containsEntry("x-goog-api-key", "k");
        assertThat(sent.body())
                .isEqualTo(
                        json(
                                "{'systemInstruction':{'parts':[{'text':'Be brief.'}]},'contents':["
                                        + "{'role':'user','parts':[{'text':'Hi'}]},"
                                        + "{'role':'model','parts':[{'text':'Yes?'}]},"
                                        + "{'role':'user','parts':[{'text':'Go on'}]}],"
                                        + "'generationConfig':{'maxOutputTokens':77,"
                                        + "'temperature':0.5,'topP':0.9,'stopSequences':['END'],"
                                        + "'seed':7,'thinkingConfig':{'thinkingBudget':1024,"
                                        + "'includeThoughts':true},"
                                        + "'responseMimeType':'application/json',"
                                        + "'responseJsonSchema':{'type':'object'}}}"));
    }

    @Test
    void streamIsAskedForInThePath() {
        Sent sent =
                Sent.streamed(
                        ChatModels.GEMINI,
                        url -> model("gemini-3-flash", url),
                        ChatRequest.builder().user("x").build());
        assertThat(sent.path())
                .isEqualTo("/v1beta/models/gemini-3-flash:streamGenerateContent?alt=sse");
        assertThat(sent.body())
                .isEqualTo(json("{'contents':[{'role':'user','parts':[{'text':'x'}]}]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-2.5-pro, NONE, thinkingBudget, 0",
        "gemini-2.5-pro, HIGH, thinkingBudget, 24576",
        "gemini-3-pro, MINIMAL, thinkingLevel, MINIMAL",
        "gemini-3-pro, HIGH, thinkingLevel, HIGH",
        "gemini-3-pro, NONE, thinkingLevel, MINIMAL"
    })
    void effortIsABudgetOrALevel(String model, ReasoningEffort effort, String field, String value) {
        Sent sent = sent(model, talk().reasoningEffort(effort).build());
        JsonNode config = sent.body().path("generationConfig").path("thinkingConfig");
        assertThat(config.path(field).asString()).isEqualTo(value);
        boolean raised = model.startsWith("gemini-3") && effort == ReasoningEffort.NONE;
        assertThat(sent.response().warnings()).hasSize(raised ? 1 : 0);
    }

    @Test
    void optionsThatCannotBeHonouredAreRefused() {
        List<ChatRequest> requests =
                List.of(
                        talk().seed(1L << 40).build(),
                        talk().stopSequences(List.of("1", "2", "3", "4", "5", "6")).build(),
                        talk().reasoningEffort(ReasoningEffort.LOW).build());
        for (ChatRequest request : requests) {
            assertThatThrownBy(() -> sent("gemini-2.0-flash", request))
                    .isInstanceOf(UnsupportedOptionException.class);
        }
    }

    private static Sent sent(String model, ChatRequest request) {
        return Sent.whole(ChatModels.GEMINI, url -> model(model, url), request);
    }

    private static GeminiChatModel model(String name, String url) {
        return GeminiChatModel.builder(name).apiKey(() -> "k").baseUrl(url + "/v1beta").build();
    }
}
