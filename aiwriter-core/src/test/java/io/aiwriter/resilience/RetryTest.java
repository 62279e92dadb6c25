package io.aiwriter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.provider.StreamInterruptedException;
import io.aiwriter.testkit.ScriptedChatModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class RetryTest {

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hello?").build();
    private static final ResiliencePolicy QUICK =
            ResiliencePolicy.builder()
                    .attempts(3)
                    .backoff(Duration.ofMillis(1))
                    .maxBackoff(Duration.ofMillis(5))
                    .build();

    @Test
    void whatCanBeTriedAgainIsTriedAgain() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(Errors.unavailable())
                        .fail(Errors.rateLimited(null))
                        .answer("Here.")
                        .build();
        assertThat(Models.resilient(model, QUICK).chat(REQUEST).text()).isEqualTo("Here.");
        assertThat(model.requests()).hasSize(3);
    }

    @Test
    void lastErrorIsThrownWhenNoAttemptIsLeft() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(Errors.rateLimited(null))
                        .fail(Errors.rateLimited(null))
                        .fail(Errors.unavailable())
                        .build();
        assertThatThrownBy(() -> Models.resilient(model, QUICK).chat(REQUEST))
                .isInstanceOf(ProviderUnavailableException.class);
    }

    @ParameterizedTest
    @MethodSource("finalErrors")
    void whatCannotHelpIsAskedOnce(ProviderException error) {
        ScriptedChatModel model = ScriptedChatModel.builder().fail(error).answer("x").build();
        assertThatThrownBy(() -> Models.resilient(model, QUICK).chat(REQUEST)).isSameAs(error);
        assertThat(model.requests()).hasSize(1);
    }

    static List<ProviderException> finalErrors() {
        return List.of(
                new AuthenticationException("key", Errors.failure(null), null),
                new InvalidRequestException("bad", Errors.failure(null), null),
                new QuotaExceededException("credit", Errors.failure(Duration.ZERO), null),
                new ContentFilteredException("no", Errors.failure(null), null),
                new RateLimitException(
                        "told not to",
                        Errors.failure(null).toBuilder().retryAdvice(false).build(),
                        null));
    }

    @Test
    void waitThatTheProviderAsksForIsKept() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(Errors.rateLimited(Duration.ofMillis(300)))
                        .answer("Here.")
                        .build();
        long started = System.nanoTime();
        Models.resilient(model, QUICK).chat(REQUEST);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void waitOfAnHourFailsAtOnce() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(Errors.rateLimited(Duration.ofHours(1)))
                        .answer("x")
                        .build();
        long started = System.nanoTime();
        assertThatThrownBy(() -> Models.resilient(model, QUICK).chat(REQUEST))
                .isInstanceOf(RateLimitException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void streamIsTriedAgainBeforeItsFirstToken() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(Errors.unavailable())
                        .failAfter("", interrupted())
                        .answer("Here.")
                        .build();
        try (ChatStream stream = Models.resilient(model, QUICK).stream(REQUEST)) {
            assertThat(stream.await().text()).isEqualTo("Here.");
        }
        assertThat(model.requests()).hasSize(3);
    }

    @Test
    void streamIsNeverTriedAgainAfterItsFirstToken() {
        ScriptedChatModel model =
                ScriptedChatModel.builder().failAfter("Half", interrupted()).answer("x").build();
        StringBuilder text = new StringBuilder();
        try (ChatStream stream = Models.resilient(model, QUICK).stream(REQUEST)) {
            assertThatThrownBy(
                            () ->
                                    stream.forEachRemaining(
                                            event -> {
                                                if (event instanceof ChatEvent.TextDelta delta) {
                                                    text.append(delta.text());
                                                }
                                            }))
                    .isInstanceOf(StreamInterruptedException.class);
        }
        assertThat(text).hasToString("Half");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void interruptEndsTheWaitAndKeepsTheFlag() throws Exception {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(Errors.rateLimited(Duration.ofSeconds(50)))
                        .answer("x")
                        .build();
        ChatModel resilient = Models.resilient(model, QUICK);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        Thread caller =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        resilient.chat(REQUEST);
                                        cancelled.complete(false);
                                    } catch (CallCancelledException e) {
                                        cancelled.complete(Thread.currentThread().isInterrupted());
                                    }
                                });
        caller.interrupt();
        assertThat(cancelled.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void policyRefusesWhatMakesNoSense() {
        ResiliencePolicy.Builder policy = ResiliencePolicy.builder();
        assertThatThrownBy(() -> policy.attempts(0)).hasMessageContaining("attempts");
        assertThatThrownBy(() -> policy.attempts(21)).hasMessageContaining("attempts");
        assertThatThrownBy(() -> policy.backoff(Duration.ZERO)).hasMessageContaining("backoff");
        assertThatThrownBy(() -> policy.tokensPerMinute(-1)).hasMessageContaining("tokensPer");
        assertThatThrownBy(
                        () ->
                                ResiliencePolicy.builder()
                                        .backoff(Duration.ofMinutes(1))
                                        .maxBackoff(Duration.ofSeconds(1))
                                        .build())
                .hasMessageContaining("maxBackoff");
    }

    private static StreamInterruptedException interrupted() {
        return new StreamInterruptedException("broke", Errors.failure(null), null);
    }
}
