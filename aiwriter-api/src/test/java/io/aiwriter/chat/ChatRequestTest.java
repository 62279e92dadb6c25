package io.aiwriter.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestTest {

    @Test
    void messagesKeepTheirOrderAndRoles() {
        ChatRequest request =
                ChatRequest.builder().system("be brief").user("hi").assistant("hello").build();
        assertThat(request.messages())
                .containsExactly(
                        new Message(Message.Role.SYSTEM, "be brief"),
                        new Message(Message.Role.USER, "hi"),
                        new Message(Message.Role.ASSISTANT, "hello"));
    }

    @Test
    void optionsThatAreNotSetAreEmpty() {
        ChatRequest request = ChatRequest.builder().user("hi").build();
        assertThat(request.maxOutputTokens()).isEmpty();
        assertThat(request.temperature()).isEmpty();
        assertThat(request.topP()).isEmpty();
        assertThat(request.seed()).isEmpty();
        assertThat(request.reasoningEffort()).isEmpty();
        assertThat(request.stopSequences()).isEmpty();
        assertThat(request.responseFormat()).isEqualTo(new ResponseFormat.Text());
    }

    @Test
    void copyToChangeKeepsEveryOption() {
        ResponseFormat format = new ResponseFormat.JsonSchema("answer", "{}");
        ChatRequest copy = full(format).toBuilder().build();
        assertThat(copy.messages()).containsExactly(new Message(Message.Role.USER, "hi"));
        assertThat(copy.maxOutputTokens()).hasValue(10);
        assertThat(copy.temperature()).hasValue(0.5);
        assertThat(copy.topP()).hasValue(0.9);
        assertThat(copy.stopSequences()).containsExactly("END");
        assertThat(copy.seed()).hasValue(7);
        assertThat(copy.reasoningEffort()).isEqualTo(Optional.of(ReasoningEffort.LOW));
        assertThat(copy.responseFormat()).isEqualTo(format);
    }

    @Test
    void builderThatGoesOnChangesNoRequest() {
        ChatRequest.Builder builder = ChatRequest.builder().user("hi");
        ChatRequest request = builder.build();
        builder.user("more").temperature(1);
        assertThat(request.messages()).hasSize(1);
        assertThat(request.temperature()).isEmpty();
    }

    @Test
    void changedCopyLeavesTheRequestAsItWas() {
        ChatRequest request = full(new ResponseFormat.Text());
        ChatRequest changed = request.toBuilder().user("more").seed(8).build();
        assertThat(request.messages()).hasSize(1);
        assertThat(request.seed()).hasValue(7);
        assertThat(changed.messages()).hasSize(2);
    }

    @Test
    void messagesCannotBeChangedFromOutside() {
        ChatRequest request = ChatRequest.builder().user("hi").build();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> request.messages().clear());
    }

    @Test
    void stopSequencesAreCopied() {
        List<String> stops = new ArrayList<>(List.of("END"));
        ChatRequest request = ChatRequest.builder().user("hi").stopSequences(stops).build();
        stops.add("STOP");
        assertThat(request.stopSequences()).containsExactly("END");
    }

    @Test
    void requestWithoutAUserMessageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatRequest.builder().system("be brief").build())
                .withMessage("messages must hold at least one of role USER: 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 2.01, Double.NaN, Double.POSITIVE_INFINITY})
    void temperatureOutsideItsBoundsIsRefused(double temperature) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatRequest.builder().temperature(temperature))
                .withMessage("temperature must be 0 to 2: " + temperature);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void topPOutsideItsBoundsIsRefused(double topP) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatRequest.builder().topP(topP))
                .withMessage("topP must be above 0 and at most 1: " + topP);
    }

    @Test
    void valuesAtTheBoundsAreTaken() {
        assertThatNoException()
                .isThrownBy(
                        () ->
                                ChatRequest.builder()
                                        .temperature(0)
                                        .temperature(2)
                                        .topP(1)
                                        .maxOutputTokens(1)
                                        .stopSequences(Collections.nCopies(16, "s")));
    }

    @Test
    void outputOfNoTokensIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatRequest.builder().maxOutputTokens(0))
                .withMessage("maxOutputTokens must be at least 1: 0");
    }

    @Test
    void seventeenthStopSequenceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatRequest.builder().stopSequences(Collections.nCopies(17, "s")))
                .withMessage("stopSequences must be at most 16: 17");
    }

    @Test
    void emptyStopSequenceIsRefusedWithoutRepeatingTheOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatRequest.builder().stopSequences(List.of("secret", "")))
                .withMessage("stopSequences must not be empty texts, and one is: number 2")
                .withMessageNotContaining("secret");
    }

    @Test
    void textFormHidesWhatIsSaid() {
        assertThat(ChatRequest.builder().user("our secret plan").maxOutputTokens(5).build())
                .hasToString("ChatRequest[1 messages, maxOutputTokens=5, temperature=null]");
    }

    private static ChatRequest full(ResponseFormat format) {
        return ChatRequest.builder()
                .user("hi")
                .maxOutputTokens(10)
                .temperature(0.5)
                .topP(0.9)
                .stopSequences(List.of("END"))
                .seed(7)
                .reasoningEffort(ReasoningEffort.LOW)
                .responseFormat(format)
                .build();
    }
}
