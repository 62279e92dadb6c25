package io.aiwriter.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Gemini's answers mean. */
class GeminiAnswerTest {

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hello").build();
    private static final String HELLO =
            "data: {'candidates':[{'content':{'parts':[{'text':'Hello'}]}}]}\r\n\r\n";

    private final FakeServer server = new FakeServer();
    private final GeminiChatModel model =
            GeminiChatModel.builder("gemini-2.5-flash")
                    .apiKey(() -> "k")
                    .baseUrl(server.url())
                    .build();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void blockedPromptIsAnError() {
        ProviderException error =
                failed("data: {'promptFeedback':{'blockReason':'PROHIBITED_CONTENT'}}\r\n\r\n");
        assertThat(error).isInstanceOf(ContentFilteredException.class);
        assertThat(error.failure().code()).hasValue("PROHIBITED_CONTENT");
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP",
        "MAX_TOKENS, LENGTH",
        "SAFETY, CONTENT_FILTER",
        "RECITATION, CONTENT_FILTER",
        "MALFORMED_RESPONSE, ERROR",
        "WHAT_NEXT, UNKNOWN"
    })
    void everyFinishReasonKeepsTheText(String raw, FinishReason.Kind kind) {
        ChatResponse response =
                answered(HELLO + "data: {'candidates':[{'finishReason':'" + raw + "'}]}\r\n\r\n");
        assertThat(response.text()).isEqualTo("Hello");
        assertThat(response.finishReason()).isEqualTo(new FinishReason(kind, raw));
        assertThat(response.usage().reported()).isFalse();
    }

    @Test
    void textAfterAnEarlyFinishReasonIsKept() {
        String early =
                "data: {'candidates':[{'content':{'parts':[{'text':'A'}]},"
                        + "'finishReason':'STOP'}]}\r\n\r\n";
        assertThat(answered(early + early.replace("'A'", "'B'")).text()).isEqualTo("AB");
    }

    @Test
    void thoughtsAndToolCallsAreToldApart() {
        ChatResponse response =
                answered(
                        "data: {'candidates':[{'content':{'parts':["
                                + "{'text':'Hm','thought':true},{'functionCall':{'name':'f'}}]},"
                                + "'finishReason':'STOP'}],'usageMetadata':{'promptTokenCount':4,"
                                + "'thoughtsTokenCount':9,'cachedContentTokenCount':2}}\r\n\r\n");
        assertThat(response.reasoning()).isEqualTo("Hm");
        assertThat(response.text()).isEmpty();
        assertThat(response.finishReason().kind()).isEqualTo(FinishReason.Kind.TOOL_CALLS);
        assertThat(response.usage().outputTokens()).isEqualTo(9);
        assertThat(response.usage().reasoningTokens()).isEqualTo(9);
        assertThat(response.usage().cachedInputTokens()).isEqualTo(2);
    }

    @Test
    void errorWithinTheStreamCarriesTheText() {
        ProviderException error =
                failed(HELLO + "{\n 'error': {'code': 503, 'status': 'UNAVAILABLE'}\n}\n");
        assertThat(error).isInstanceOf(ProviderUnavailableException.class);
        assertThat(error.failure().partialText()).isEqualTo("Hello");
    }

    private ChatResponse answered(String body) {
        server.reply(Reply.events(body.replace('\'', '"')));
        return model.stream(REQUEST).await();
    }

    private ProviderException failed(String body) {
        return catchThrowableOfType(ProviderException.class, () -> answered(body));
    }
}
