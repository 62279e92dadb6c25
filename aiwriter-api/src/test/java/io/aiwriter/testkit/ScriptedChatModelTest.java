package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.provider.StreamInterruptedException;
import org.junit.jupiter.api.Test;

class ScriptedChatModelTest extends AbstractChatModelContractTest {

    private static final ProviderFailure FAILURE =
            ProviderFailure.builder("scripted").partialText(TEXT).build();

    @Override
    protected ChatModel answering() {
        return ScriptedChatModel.answering(request -> TEXT);
    }

    @Override
    protected ChatModel breaking() {
        return ScriptedChatModel.builder()
                .failAfter(TEXT, new StreamInterruptedException("cut", FAILURE, null))
                .build();
    }

    @Override
    protected ChatModel silent() {
        return ScriptedChatModel.builder().blockAfter(TEXT).build();
    }

    @Test
    void stepsArePlayedInOrderAndRequestsKept() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .answer("one")
                        .fail(new RateLimitException("later", FAILURE, null))
                        .otherwise(request -> request.messages().getFirst().text())
                        .build();
        ChatRequest request = ChatRequest.builder().user("echo").build();
        assertThat(model.chat(request).text()).isEqualTo("one");
        assertThatThrownBy(() -> model.chat(request)).isInstanceOf(RateLimitException.class);
        assertThat(model.chat(request).text()).isEqualTo("echo");
        assertThat(model.requests()).containsExactly(request, request, request);
    }

    @Test
    void exhaustedScriptFailsTheTest() {
        ChatModel model = ScriptedChatModel.builder().build();
        assertThatThrownBy(() -> model.chat(ChatRequest.builder().user("x").build()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("request 1");
    }
}
