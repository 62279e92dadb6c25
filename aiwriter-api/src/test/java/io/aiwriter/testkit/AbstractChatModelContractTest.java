package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every chat model promises. A subclass supplies models that answer as asked. */
@Timeout(20)
public abstract class AbstractChatModelContractTest {

    /** The text that the answering models say. */
    protected static final String TEXT = "Rain falls mainly on the plain, said Zoë 🌧.";

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Where?").build();
    private static final Duration CANCEL_LIMIT = Duration.ofMillis(500);

    /** A model that answers {@link #TEXT} and stops of itself, as often as it is asked. */
    protected abstract ChatModel answering();

    /** A model whose answer breaks off after {@link #TEXT}, without a terminal marker. */
    protected abstract ChatModel breaking();

    /** A model that streams {@link #TEXT} and is then silent until it is cancelled. */
    protected abstract ChatModel silent();

    @Test
    void wholeAnswerHasTextReasonAndUsage() {
        assertAnswer(answering().chat(REQUEST));
    }

    @Test
    void awaitedStreamGivesTheSameAnswer() {
        try (ChatStream stream = answering().stream(REQUEST)) {
            assertAnswer(stream.await());
        }
    }

    @Test
    void deltasAddUpAndCompletedIsLast() {
        List<ChatEvent> events = new ArrayList<>();
        try (ChatStream stream = answering().stream(REQUEST)) {
            stream.forEachRemaining(events::add);
            assertThat(stream.hasNext()).isFalse();
            assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(joined(events)).isEqualTo(TEXT);
        assertThat(events).last().isInstanceOf(ChatEvent.Completed.class);
        assertThat(events).filteredOn(ChatEvent.Completed.class::isInstance).hasSize(1);
        assertThat(events).doesNotContain(new ChatEvent.TextDelta(""));
    }

    @Test
    void brokenStreamEndsInOneErrorWithItsText() {
        try (ChatStream stream = breaking().stream(REQUEST)) {
            ProviderException error = catchThrowableOfType(ProviderException.class, stream::await);
            assertThat(error).isNotNull();
            assertThat(error.failure().partialText()).isEqualTo(TEXT);
            assertThat(stream.hasNext()).isFalse();
        }
    }

    @Test
    void brokenWholeAnswerIsAnError() {
        assertThatThrownBy(() -> breaking().chat(REQUEST)).isInstanceOf(ProviderException.class);
    }

    @Test
    void announcedEventIsGivenThoughTheStreamWasClosed() {
        ChatStream stream = silent().stream(REQUEST);
        assertThat(stream.hasNext()).isTrue();
        stream.close();
        assertThat(stream.next()).isNotNull();
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    void closedStreamSaysNothingMore() {
        ChatStream stream = silent().stream(REQUEST);
        assertThat(stream.hasNext()).isTrue();
        stream.close();
        stream.close();
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    void closeFromAnotherThreadFreesTheReader() throws Exception {
        try (ChatStream stream = silent().stream(REQUEST)) {
            CompletableFuture<Throwable> outcome = readInBackground(stream, new Thread[1]);
            long closed = System.nanoTime();
            stream.close();
            assertCancelledSoon(outcome, closed);
        }
    }

    @Test
    void interruptCancelsAndKeepsTheFlag() throws Exception {
        try (ChatStream stream = silent().stream(REQUEST)) {
            Thread[] reader = new Thread[1];
            CompletableFuture<Throwable> outcome = readInBackground(stream, reader);
            long interrupted = System.nanoTime();
            reader[0].interrupt();
            assertCancelledSoon(outcome, interrupted);
        }
    }

    @Test
    void manyThreadsShareOneModel() {
        ChatModel model = answering();
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> model.chat(REQUEST).text()));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(TEXT));
    }

    @Test
    void infoNamesProviderAndModel() {
        assertThat(answering().info().provider()).isNotBlank();
        assertThat(answering().info().model()).isNotBlank();
    }

    /** Reads all text, then goes on in a thread of its own, which is given back once it waits. */
    private static CompletableFuture<Throwable> readInBackground(ChatStream stream, Thread[] reader)
            throws InterruptedException {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        CompletableFuture<Void> waits = new CompletableFuture<>();
        reader[0] = Thread.ofPlatform().start(() -> outcome.complete(drain(stream, waits)));
        waits.join();
        reader[0].join(Duration.ofMillis(50));
        return outcome;
    }

    private static Throwable drain(ChatStream stream, CompletableFuture<Void> waits) {
        StringBuilder text = new StringBuilder();
        try {
            while (stream.hasNext()) {
                text.append(joined(List.of(stream.next())));
                if (text.toString().equals(TEXT)) {
                    waits.complete(null);
                }
            }
            return new AssertionError("the silent stream ended without an error");
        } catch (CallCancelledException e) {
            boolean named = e.failure().partialText().equals(TEXT);
            return named ? e : new AssertionError("the partial text is missing", e);
        } finally {
            waits.complete(null);
        }
    }

    private static void assertCancelledSoon(CompletableFuture<Throwable> outcome, long since)
            throws Exception {
        Throwable error = outcome.get(5, TimeUnit.SECONDS);
        Duration taken = Duration.ofNanos(System.nanoTime() - since);
        assertThat(error).isInstanceOf(CallCancelledException.class);
        assertThat(taken).isLessThan(CANCEL_LIMIT);
    }

    private static void assertAnswer(ChatResponse response) {
        assertThat(response.text()).isEqualTo(TEXT);
        assertThat(response.finishReason().kind()).isEqualTo(FinishReason.Kind.STOP);
        assertThat(response.usage().reported()).isTrue();
        assertThat(response.usage().outputTokens()).isPositive();
        assertThat(response.model()).isNotBlank();
    }

    private static String joined(List<ChatEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ChatEvent event : events) {
            if (event instanceof ChatEvent.TextDelta delta) {
                text.append(delta.text());
            }
        }
        return text.toString();
    }
}
