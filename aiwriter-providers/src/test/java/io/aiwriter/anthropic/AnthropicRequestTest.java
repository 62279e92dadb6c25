package io.aiwriter.anthropic;

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

/** Options as Anthropic wants them. */
class AnthropicRequestTest {

    private static final ResponseFormat SCHEMA =
            new ResponseFormat.JsonSchema("answer", "{\"type\":\"object\"}");

    @Test
    void requestHasEveryOption() {
        ChatRequest request =
                talk().maxOutputTokens(77)
                        .temperature(0.5)
                        .stopSequences(List.of("END"))
                        .responseFormat(SCHEMA)
                        .build();
        Sent sent = sent("claude-sonnet-4-5", request);
        assertThat(sent.path()).isEqualTo("/messages");
        assertThat(sent.headers())
                .containsEntry("x-api-key", "k")
                .containsEntry("anthropic-version", "2023-06-01");
        assertThat(sent.body())
                .isEqualTo(
                        json(
                                "{'model':'claude-sonnet-4-5','max_tokens':77,'system':'Be brief.',"
                                        + "'messages':[{'role':'user','content':'Hi'},"
                                        + "{'role':'assistant','content':'Yes?'},"
                                        + "{'role':'user','content':'Go on'}],"
                                        + "'stop_sequences':['END'],'temperature':0.5,"
                                        + "'output_config':{'format':{'type':'json_schema',"
                                        + "'schema':{'type':'object'}}}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "claude-3-haiku-20240307, 4096",
        "claude-3-5-sonnet-20241022, 8192",
        "claude-3-7-sonnet-20250219, 64000",
        "claude-sonnet-4-20250514, 64000",
        "claude-opus-4-1-20250805, 32000",
        "claude-opus-4-10, 64000",
        "claude-haiku-4-5-20251001, 64000",
        "claude-fable-5, 64000",
        "something-new, 64000"
    })
    void answerIsNotCutUnlessAsked(String model, int most) {
        Sent sent = sent(model, ChatRequest.builder().user("x").build());
        assertThat(sent.body().path("max_tokens").asInt()).isEqualTo(most);
        assertThat(sent.body().path("stream").asBoolean(false)).isEqualTo(most > 21_333);
    }

    @Test
    void effortIsABudgetOnOlderModels() {
        Sent sent =
                sent(
                        "claude-sonnet-4-5",
                        talk().maxOutputTokens(3_000)
                                .reasoningEffort(ReasoningEffort.MEDIUM)
                                .build());
        assertThat(sent.body().path("thinking"))
                .isEqualTo(json("{'type':'enabled','budget_tokens':2999}"));
        assertThat(sent.response().warnings()).singleElement().asString().contains("thinking");
    }

    @ParameterizedTest
    @CsvSource({"MINIMAL, low, 1", "LOW, low, 0", "HIGH, high, 0"})
    void effortIsAWordOnNewerModels(ReasoningEffort effort, String word, int warnings) {
        Sent sent =
                sent("claude-opus-4-6", talk().maxOutputTokens(9).reasoningEffort(effort).build());
        assertThat(sent.body().path("thinking")).isEqualTo(json("{'type':'adaptive'}"));
        assertThat(sent.body().path("output_config").path("effort").asString()).isEqualTo(word);
        assertThat(sent.response().warnings()).hasSize(warnings);
    }

    @Test
    void samplingThatIsNotTakenIsReported() {
        Sent newest = sent("claude-opus-4-7", talk().temperature(0.5).topP(0.5).build());
        assertThat(newest.body().has("temperature")).isFalse();
        assertThat(newest.response().warnings()).singleElement().asString().contains("temperature");
        Sent both = sent("claude-sonnet-4-5", talk().temperature(0.5).topP(0.5).seed(1).build());
        assertThat(both.body().has("top_p")).isFalse();
        assertThat(both.response().warnings())
                .satisfiesExactlyInAnyOrder(
                        warning -> assertThat(warning).contains("topP"),
                        warning -> assertThat(warning).contains("seed"));
        Sent alone = sent("claude-sonnet-4-5", talk().topP(0.5).build());
        assertThat(alone.body().path("top_p").asDouble()).isEqualTo(0.5);
        Sent thinking =
                sent(
                        "claude-sonnet-4-5",
                        talk().temperature(0.5).reasoningEffort(ReasoningEffort.LOW).build());
        assertThat(thinking.body().has("temperature")).isFalse();
        assertThat(thinking.response().warnings()).hasSize(1);
    }

    @Test
    void optionsThatCannotBeHonouredAreRefused() {
        refused("claude-sonnet-4-5", talk().temperature(1.5).build());
        refused("claude-3-haiku-20240307", talk().responseFormat(SCHEMA).build());
        refused("claude-3-haiku-20240307", talk().reasoningEffort(ReasoningEffort.LOW).build());
        refused(
                "claude-sonnet-4-5",
                talk().maxOutputTokens(1_000).reasoningEffort(ReasoningEffort.LOW).build());
    }

    private static void refused(String model, ChatRequest request) {
        assertThatThrownBy(() -> sent(model, request))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining(model);
    }

    private static Sent sent(String model, ChatRequest request) {
        return Sent.whole(
                ChatModels.ANTHROPIC,
                url -> AnthropicChatModel.builder(model).apiKey(() -> "k").baseUrl(url).build(),
                request);
    }
}
