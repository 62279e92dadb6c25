package io.aiwriter.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.aiwriter.chat.FinishReason.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatValuesTest {

    private static final ChatResponse ANSWER = answer(List.of());

    @Test
    void messageHidesItsTextAndTellsItsLength() {
        assertThat(new Message(Message.Role.USER, "secret"))
                .hasToString("Message[role=USER, 6 characters]");
    }

    @Test
    void responseCopiesItsWarnings() {
        List<String> warnings = new ArrayList<>(List.of("seed was left out"));
        ChatResponse response = answer(warnings);
        warnings.clear();
        assertThat(response.warnings()).containsExactly("seed was left out");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> response.warnings().clear());
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingPartsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Message(Message.Role.USER, null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new FinishReason(null, ""))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChatEvent.TextDelta(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChatEvent.ReasoningDelta(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChatEvent.Completed(null))
                .withMessage("response");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a.b", "ä"})
    void schemaNameWithOtherCharactersIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResponseFormat.JsonSchema(name, "{}"))
                .withMessage("name must be 1 to 64 characters of [A-Za-z0-9_-]: " + name);
    }

    @Test
    void schemaNameMayHaveSixtyFourCharactersAndNoMore() {
        assertThat(new ResponseFormat.JsonSchema("n".repeat(64), "{}").schema()).isEqualTo("{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResponseFormat.JsonSchema("n".repeat(65), "{}"));
    }

    @Test
    void modelTellsWhatIsKnownOfIt() {
        ModelInfo info =
                ModelInfo.builder("openai", "gpt-5.4")
                        .contextWindow(400_000)
                        .maxOutputTokens(128_000)
                        .ability(ModelInfo.Ability.SEED)
                        .build();
        assertThat(info).hasToString("openai:gpt-5.4");
        assertThat(info.contextWindow()).hasValue(400_000);
        assertThat(info.maxOutputTokens()).hasValue(128_000);
        assertThat(info.abilities()).containsExactly(ModelInfo.Ability.SEED);
    }

    @Test
    void limitsThatAreNotKnownAreEmpty() {
        ModelInfo info = ModelInfo.builder("ollama", "tiny").build();
        assertThat(info.contextWindow()).isEmpty();
        assertThat(info.maxOutputTokens()).isEmpty();
        assertThat(info.abilities()).isEmpty();
    }

    @Test
    void modelKeepsItsAbilitiesWhenTheBuilderGoesOn() {
        ModelInfo.Builder builder = ModelInfo.builder("ollama", "tiny");
        ModelInfo info = builder.build();
        builder.ability(ModelInfo.Ability.REASONING);
        assertThat(info.abilities()).isEmpty();
    }

    @Test
    void modelLimitsBelowOneAreRefusedByProperty() {
        ModelInfo.Builder builder = ModelInfo.builder("ollama", "tiny");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.contextWindow(0))
                .withMessage("contextWindow must be at least 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxOutputTokens(-1))
                .withMessage("maxOutputTokens must be at least 1: -1");
    }

    @Test
    void chatReturnsTheAnswerOfItsStreamAndClosesIt() {
        ListedStream stream =
                new ListedStream(
                        List.of(new ChatEvent.TextDelta("hi"), new ChatEvent.Completed(ANSWER)));
        assertThat(new OneStreamModel(stream).chat(ChatRequest.builder().user("hi").build()))
                .isSameAs(ANSWER);
        assertThat(stream.closed).isTrue();
    }

    @Test
    void streamThatWasReadToItsEndHasNoAnswerLeft() {
        ListedStream stream = new ListedStream(List.of(new ChatEvent.TextDelta("hi")));
        assertThatIllegalStateException().isThrownBy(stream::await).withMessageContaining("end");
    }

    private static ChatResponse answer(List<String> warnings) {
        FinishReason stopped = new FinishReason(Kind.STOP, "stop");
        return new ChatResponse("hi", "", stopped, TokenUsage.NONE, "m", warnings);
    }

    private record OneStreamModel(ChatStream stream) implements ChatModel {

        @Override
        public ModelInfo info() {
            return ModelInfo.builder("test", "one").build();
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            return stream;
        }
    }

    private static final class ListedStream implements ChatStream {

        private final Iterator<ChatEvent> events;
        private boolean closed;

        private ListedStream(List<ChatEvent> events) {
            this.events = events.iterator();
        }

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public ChatEvent next() {
            return events.next();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
