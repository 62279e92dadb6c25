package io.aiwriter.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.StreamInterruptedException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Anthropic's answers mean. */
class AnthropicAnswerTest {

    private static final String START =
            "data: {'type':'message_start','message':{'model':'claude-a','usage':"
                    + "{'input_tokens':3,'cache_read_input_tokens':10,"
                    + "'cache_creation_input_tokens':20,'output_tokens':1}}}\n\n";
    private static final String TEXT =
            "data: {'type':'content_block_delta','delta':"
                    + "{'type':'text_delta','text':'Hello'}}\n\n";
    private static final String STOP = "data: {'type':'message_stop'}\n\n";

    private final FakeServer server = new FakeServer();
    private final AnthropicChatModel model =
            AnthropicChatModel.builder("claude-sonnet-4-5")
                    .apiKey(() -> "k")
                    .baseUrl(server.url())
                    .build();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void usageIsMergedAndCountsTheCache() {
        ChatResponse response =
                answered(START + TEXT + delta("end_turn", "'output_tokens':7") + STOP);
        assertThat(response.usage().inputTokens()).isEqualTo(33);
        assertThat(response.usage().cachedInputTokens()).isEqualTo(10);
        assertThat(response.usage().cacheWriteTokens()).isEqualTo(20);
        assertThat(response.usage().outputTokens()).isEqualTo(7);
        assertThat(response.model()).isEqualTo("claude-a");
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn, STOP",
        "stop_sequence, STOP",
        "max_tokens, LENGTH",
        "model_context_window_exceeded, LENGTH",
        "tool_use, TOOL_CALLS",
        "refusal, CONTENT_FILTER",
        "pause_turn, PAUSE",
        "what_next, UNKNOWN"
    })
    void everyStopReasonKeepsTheText(String raw, FinishReason.Kind kind) {
        ChatResponse response = answered(START + TEXT + delta(raw, "'output_tokens':7") + STOP);
        assertThat(response.text()).isEqualTo("Hello");
        assertThat(response.finishReason()).isEqualTo(new FinishReason(kind, raw));
    }

    @Test
    void refusalNamesItsCategory() {
        String refused =
                "data: {'type':'message_delta','delta':{'stop_reason':'refusal',"
                        + "'stop_details':{'category':'weapons'}},'usage':{}}\n\n";
        ChatResponse response = answered(START + refused + STOP);
        assertThat(response.text()).isEmpty();
        assertThat(response.warnings()).singleElement().asString().contains("weapons");
    }

    @Test
    void changeOfModelInMidAnswerKeepsTheText() {
        String changed = START.replace("claude-a", "claude-b");
        ChatResponse response =
                answered(
                        START
                                + TEXT
                                + "data: {'type':'content_block_start','content_block':"
                                + "{'type':'fallback','to':{'model':'claude-b'}}}\n\n"
                                + changed
                                + TEXT
                                + delta("end_turn", "'output_tokens':9")
                                + STOP);
        assertThat(response.text()).isEqualTo("HelloHello");
        assertThat(response.model()).isEqualTo("claude-b");
        assertThat(response.warnings()).singleElement().asString().contains("claude-b");
    }

    @Test
    void overloadInMidStreamCarriesTheText() {
        ProviderException error =
                catchThrowableOfType(
                        ProviderException.class,
                        () ->
                                answered(
                                        START
                                                + TEXT
                                                + "event: error\ndata: {'type':'error','error':"
                                                + "{'type':'overloaded_error','message':'m'}}\n\n"));
        assertThat(error).isInstanceOf(ProviderUnavailableException.class);
        assertThat(error.failure().partialText()).isEqualTo("Hello");
        assertThat(error.failure().code()).hasValue("overloaded_error");
    }

    @Test
    void nameOfTheLastEventIsNotItsEnd() {
        String cut = START + TEXT + delta("end_turn", "") + "event: message_stop\ndata:";
        ProviderException error =
                catchThrowableOfType(ProviderException.class, () -> answered(cut));
        assertThat(error).isInstanceOf(StreamInterruptedException.class);
        assertThat(error.failure().partialText()).isEqualTo("Hello");
    }

    private static String delta(String reason, String usage) {
        return "data: {'type':'message_delta','delta':{'stop_reason':'%s'},'usage':{%s}}\n\n"
                .formatted(reason, usage);
    }

    private ChatResponse answered(String body) {
        server.reply(Reply.events(body.replace('\'', '"')));
        return model.stream(ChatRequest.builder().user("Hello").build()).await();
    }
}
