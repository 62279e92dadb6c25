package io.aiwriter.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProviderUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real llama.cpp, with a model that always says the same. */
@Timeout(60)
class LlamaChatModelTest {

    private static final List<String> WORDS =
            List.of(
                    "Rain", " falls", " mainly", " on", " the", " plain", ",", " said", " Zoë",
                    " 🌧");
    private static final String TEXT = String.join("", WORDS);
    private static final ChatRequest REQUEST =
            ChatRequest.builder().system("Be brief.").user("Where?").temperature(0).build();

    @TempDir private static Path folder;
    private static LlamaChatModel model;
    private static LlamaChatModel endless;

    @BeforeAll
    static void load() {
        model = load("tiny.gguf", false);
        endless = load("endless.gguf", true);
    }

    @AfterAll
    static void close() {
        model.close();
        endless.close();
    }

    @Test
    void answerHasTextReasonAndUsage() {
        ChatResponse answer = model.chat(REQUEST);
        assertThat(answer.text()).isEqualTo(TEXT);
        assertThat(answer.finishReason().kind()).isEqualTo(FinishReason.Kind.STOP);
        assertThat(answer.usage().inputTokens()).isGreaterThan(10);
        assertThat(answer.usage().outputTokens()).isBetween(10L, 11L);
        assertThat(answer.model()).isEqualTo("tiny");
    }

    @Test
    void deltasAddUpAndCompletedIsLast() {
        List<ChatEvent> events = new ArrayList<>();
        try (ChatStream stream = model.stream(REQUEST)) {
            stream.forEachRemaining(events::add);
        }
        assertThat(events).hasSizeGreaterThan(5).last().isInstanceOf(ChatEvent.Completed.class);
    }

    @Test
    void answerIsCutAtTheLimit() {
        ChatResponse answer = endless.chat(REQUEST.toBuilder().maxOutputTokens(4).build());
        assertThat(answer.text()).isEqualTo("Rain falls mainly on");
        assertThat(answer.finishReason().kind()).isEqualTo(FinishReason.Kind.LENGTH);
        assertThat(answer.usage().outputTokens()).isEqualTo(4);
    }

    @Test
    void stopSequenceEndsTheAnswer() {
        ChatResponse answer =
                endless.chat(REQUEST.toBuilder().stopSequences(List.of(" plain")).build());
        assertThat(answer.text()).isEqualTo("Rain falls mainly on the");
        assertThat(answer.finishReason().kind()).isEqualTo(FinishReason.Kind.STOP);
    }

    @Test
    void schemaBindsWhatCanBeSaid() {
        String schema = "{\"type\":\"boolean\"}";
        ChatRequest request =
                REQUEST.toBuilder()
                        .responseFormat(new ResponseFormat.JsonSchema("yes_or_no", schema))
                        .build();
        assertThat(model.chat(request).text().strip()).isIn("true", "false");
    }

    @Test
    void closedStreamLetsTheNextBegin() {
        ChatStream first = endless.stream(REQUEST);
        assertThat(first.hasNext()).isTrue();
        first.close();
        first.close();
        assertThat(endless.chat(REQUEST.toBuilder().maxOutputTokens(2).build()).text())
                .isEqualTo("Rain falls");
    }

    @Test
    void manyThreadsTakeTurns() {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> model.chat(REQUEST).text()));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(TEXT));
    }

    @Test
    void interruptCancelsWithWhatHadArrived() {
        ChatStream stream = endless.stream(REQUEST);
        stream.next();
        Thread.currentThread().interrupt();
        CallCancelledException error =
                catchThrowableOfType(CallCancelledException.class, stream::await);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(error.failure().partialText()).startsWith("Rain");
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    void waitingForATurnCanBeInterrupted() throws Exception {
        try (ChatStream busy = endless.stream(REQUEST)) {
            busy.next();
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread waiting =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            outcome.complete(
                                                    catchThrowableOfType(
                                                            CallCancelledException.class,
                                                            () -> endless.stream(REQUEST))));
            waiting.interrupt();
            assertThat(outcome.get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void conversationBeyondTheWindowIsRefused() {
        ChatRequest tooLong = ChatRequest.builder().user("word ".repeat(600)).build();
        assertThatThrownBy(() -> model.chat(tooLong))
                .isInstanceOf(ContextLengthException.class)
                .hasMessageContaining("window");
        assertThat(model.chat(REQUEST).text()).isEqualTo(TEXT);
    }

    @Test
    void closingCancelsTheAnswerInFlight() throws Exception {
        LlamaChatModel closing = load("closing.gguf", true);
        ChatStream stream = closing.stream(REQUEST);
        stream.next();
        Thread closer = Thread.ofPlatform().start(closing::close);
        assertThatThrownBy(stream::await).isInstanceOf(CallCancelledException.class);
        closer.join(10_000);
        assertThat(closer.isAlive()).isFalse();
        assertThatThrownBy(() -> closing.chat(REQUEST)).hasMessageContaining("closed");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> LlamaChatModel.builder(folder.resolve("no.gguf")).build())
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessageContaining("no.gguf");
    }

    @Test
    void fileThatIsNoModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("text.gguf"), "no model");
        assertThatThrownBy(() -> LlamaChatModel.builder(file).build())
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("text.gguf");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        LlamaChatModel.Builder builder = LlamaChatModel.builder(folder.resolve("tiny.gguf"));
        assertThatThrownBy(() -> builder.context(10)).hasMessageContaining("context");
        assertThatThrownBy(() -> builder.threads(0)).hasMessageContaining("threads");
    }

    @Test
    void infoNamesModelAndWindow() {
        assertThat(model.info().model()).isEqualTo("tiny");
        assertThat(model.info().contextWindow()).hasValue(512);
        assertThat(model.info().abilities()).contains(ModelInfo.Ability.JSON_SCHEMA);
    }

    private static LlamaChatModel load(String name, boolean loops) {
        Path file = TinyGguf.write(folder.resolve(name), WORDS, loops);
        return LlamaChatModel.builder(file).context(512).threads(1).build();
    }
}
