package io.aiwriter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.testkit.ScriptedChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LayersTest {

    private static final ChatRequest REQUEST =
            ChatRequest.builder().user("Hello?").maxOutputTokens(100).build();

    @Test
    void whatIsDownIsLeftAlone() {
        ScriptedChatModel.Builder script = ScriptedChatModel.builder();
        for (int i = 0; i < 5; i++) {
            script.fail(Errors.unavailable());
        }
        ScriptedChatModel model = script.otherwise(request -> "Back.").build();
        ChatModel guarded = Models.resilient(model, once().build());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> guarded.chat(REQUEST))
                    .isInstanceOf(ProviderUnavailableException.class);
        }
        assertThatThrownBy(() -> guarded.chat(REQUEST)).hasMessageContaining("left alone");
        assertThat(model.requests()).hasSize(5);
    }

    @Test
    void whatIsUpAgainIsAskedAgain() throws InterruptedException {
        ScriptedChatModel.Builder script = ScriptedChatModel.builder();
        for (int i = 0; i < 5; i++) {
            script.fail(Errors.unavailable());
        }
        ScriptedChatModel model = script.otherwise(request -> "Back.").build();
        ChatModel guarded = Models.resilient(model, once().openFor(Duration.ofMillis(50)).build());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> guarded.chat(REQUEST));
        }
        Thread.sleep(100);
        assertThat(guarded.chat(REQUEST).text()).isEqualTo("Back.");
        assertThat(guarded.chat(REQUEST).text()).isEqualTo("Back.");
    }

    @Test
    void mistakesOfTheCallerDoNotOpenTheBreaker() {
        ScriptedChatModel.Builder script = ScriptedChatModel.builder();
        for (int i = 0; i < 30; i++) {
            script.fail(new InvalidRequestException("bad", Errors.failure(null), null));
        }
        ScriptedChatModel model = script.answer("Here.").build();
        ChatModel guarded = Models.resilient(model, once().build());
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> guarded.chat(REQUEST))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(guarded.chat(REQUEST).text()).isEqualTo("Here.");
    }

    @Test
    void noMoreCallsAtOnceThanAllowed() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ChatModel slow =
                ScriptedChatModel.builder()
                        .otherwise(
                                request -> {
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    pause(5);
                                    inside.decrementAndGet();
                                    return "x";
                                })
                        .build();
        ChatModel guarded = Models.resilient(slow, once().concurrentCalls(3).build());
        assertThat(together(100, () -> guarded.chat(REQUEST).text())).hasSize(100);
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void closedStreamGivesItsPlaceBack() {
        ScriptedChatModel model =
                ScriptedChatModel.builder().blockAfter("a").blockAfter("b").answer("c").build();
        ChatModel guarded =
                Models.resilient(
                        model, once().concurrentCalls(1).maxWait(Duration.ofMillis(20)).build());
        ChatStream first = guarded.stream(REQUEST);
        assertThatThrownBy(() -> guarded.chat(REQUEST))
                .isInstanceOf(RateLimitException.class)
                .hasMessageContaining("concurrentCalls");
        first.close();
        first.close();
        try (ChatStream second = guarded.stream(REQUEST)) {
            assertThat(second.hasNext()).isTrue();
        }
        assertThat(guarded.chat(REQUEST).text()).isEqualTo("c");
    }

    @Test
    void requestsAreSpreadOverTheMinute() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> "x");
        ChatModel guarded =
                Models.resilient(
                        model, once().requestsPerMinute(1).maxWait(Duration.ofMillis(50)).build());
        assertThat(guarded.chat(REQUEST).text()).isEqualTo("x");
        assertThatThrownBy(() -> guarded.chat(REQUEST)).hasMessageContaining("requestsPerMinute");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void tokensThatWereNotUsedAreGivenBack() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> "x");
        ChatModel guarded =
                Models.resilient(
                        model, once().tokensPerMinute(120).maxWait(Duration.ofMillis(50)).build());
        for (int i = 0; i < 5; i++) {
            assertThat(guarded.chat(REQUEST).text()).isEqualTo("x");
        }
    }

    @Test
    void tokensBeyondTheEstimateAreADebt() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> "x".repeat(1_000));
        ChatModel guarded =
                Models.resilient(
                        model, once().tokensPerMinute(200).maxWait(Duration.ofMillis(50)).build());
        assertThat(guarded.chat(REQUEST).text()).hasSize(1_000);
        assertThatThrownBy(() -> guarded.chat(REQUEST)).hasMessageContaining("tokensPerMinute");
    }

    @Test
    void attemptThatTakesTooLongIsEnded() {
        ScriptedChatModel model =
                ScriptedChatModel.builder().blockAfter("half").answer("Here.").build();
        ChatModel once =
                Models.resilient(model, once().callTimeout(Duration.ofMillis(200)).build());
        try (ChatStream stream = once.stream(REQUEST)) {
            assertThatThrownBy(stream::await)
                    .isInstanceOf(ProviderTimeoutException.class)
                    .hasMessageContaining("callTimeout");
        }
        assertThat(once.chat(REQUEST).text()).isEqualTo("Here.");
    }

    @Test
    void limitIsAskedOfTheNextModel() {
        ScriptedChatModel first =
                ScriptedChatModel.builder().fail(Errors.rateLimited(null)).build();
        ScriptedChatModel second = ScriptedChatModel.builder().answer("Second.").build();
        assertThat(Models.fallback(List.of(first, second)).chat(REQUEST).text())
                .isEqualTo("Second.");
    }

    @Test
    void tooLongAConversationIsAskedOfALargerWindow() {
        ScriptedChatModel small = withWindow(1_000).fail(tooLong()).build();
        ScriptedChatModel same = withWindow(1_000).answer("Same.").build();
        ScriptedChatModel large = withWindow(9_000).answer("Large.").build();
        assertThat(Models.fallback(List.of(small, same, large)).chat(REQUEST).text())
                .isEqualTo("Large.");
        assertThat(same.requests()).isEmpty();
    }

    @Test
    void refusedContentIsAskedOfNobodyElse() {
        ScriptedChatModel first =
                ScriptedChatModel.builder()
                        .fail(new ContentFilteredException("no", Errors.failure(null), null))
                        .build();
        ScriptedChatModel second = ScriptedChatModel.builder().answer("x").build();
        assertThatThrownBy(() -> Models.fallback(List.of(first, second)).chat(REQUEST))
                .isInstanceOf(ContentFilteredException.class);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void brokenBeginningOfAStreamIsAskedOfTheNextModel() {
        ScriptedChatModel first =
                ScriptedChatModel.builder().failAfter("", Errors.unavailable()).build();
        ScriptedChatModel second = ScriptedChatModel.builder().answer("Second.").build();
        try (ChatStream stream = Models.fallback(List.of(first, second)).stream(REQUEST)) {
            assertThat(stream.await().text()).isEqualTo("Second.");
        }
    }

    @Test
    void fallbackNeedsAModel() {
        assertThatThrownBy(() -> Models.fallback(List.of())).hasMessageContaining("one model");
    }

    @Test
    void infoIsThatOfTheModel() {
        ScriptedChatModel model = withWindow(77).build();
        assertThat(Models.resilient(model, once().build()).info()).isSameAs(model.info());
        assertThat(Models.fallback(List.of(model)).info()).isSameAs(model.info());
    }

    private static ScriptedChatModel.Builder withWindow(int tokens) {
        return ScriptedChatModel.builder()
                .info(ModelInfo.builder("scripted", "w" + tokens).contextWindow(tokens).build());
    }

    private static ContextLengthException tooLong() {
        return new ContextLengthException("too long", Errors.failure(null), null);
    }

    private static ResiliencePolicy.Builder once() {
        return ResiliencePolicy.builder().attempts(1);
    }

    private static List<String> together(int callers, Callable<String> call) throws Exception {
        List<String> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                calls.add(threads.submit(call));
            }
            for (Future<String> result : calls) {
                results.add(result.get());
            }
        }
        return results;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
