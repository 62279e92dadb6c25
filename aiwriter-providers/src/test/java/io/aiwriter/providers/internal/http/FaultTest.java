package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.provider.StreamInterruptedException;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can go wrong between a provider and its client, for each provider, over a real socket. */
@Timeout(30)
class FaultTest {

    private static final ChatRequest REQUEST =
            ChatRequest.builder().user("Hello").maxOutputTokens(100).build();
    private static final String SAID = "As far as it got";
    private static final HttpSettings QUICK =
            HttpSettings.builder()
                    .firstEventTimeout(Duration.ofMillis(300))
                    .betweenEventsTimeout(Duration.ofMillis(300))
                    .build();

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void statusesBecomeTypesAndOneRequestIsMade(ChatModels provider) {
        refused(provider, 400, InvalidRequestException.class, false);
        refused(provider, 401, AuthenticationException.class, false);
        refused(provider, 402, QuotaExceededException.class, false);
        refused(provider, 403, AuthenticationException.class, false);
        refused(provider, 404, ModelNotFoundException.class, false);
        refused(provider, 408, ProviderUnavailableException.class, true);
        refused(provider, 409, ProviderUnavailableException.class, true);
        refused(provider, 413, InvalidRequestException.class, false);
        refused(provider, 422, InvalidRequestException.class, false);
        refused(provider, 429, RateLimitException.class, true);
        refused(provider, 500, ProviderUnavailableException.class, true);
        refused(provider, 502, ProviderUnavailableException.class, true);
        refused(provider, 503, ProviderUnavailableException.class, true);
        refused(provider, 504, ProviderUnavailableException.class, true);
        refused(provider, 529, ProviderUnavailableException.class, true);
    }

    @ParameterizedTest
    @EnumSource
    void unavailableWithoutWaitIsNotSentAgain(ChatModels provider) {
        server.reply(Reply.json(503, "{}").header("Retry-After", "0"));
        ProviderException error = error(provider);
        assertThat(error.retryAfter()).hasValue(Duration.ZERO);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void waitIsReadInEachForm(ChatModels provider) {
        Reply limited = Reply.json(429, "{}");
        String date = "Mon, 23 Nov 2026 10:00:00 GMT";
        assertThat(wait(provider, limited.header("Retry-After", "2")))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(provider, limited.header("retry-after-ms", "1500")))
                .isEqualTo(Duration.ofMillis(1_500));
        assertThat(
                        wait(
                                provider,
                                limited.header("Date", date)
                                        .header("Retry-After", "Mon, 23 Nov 2026 10:00:03 GMT")))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    void exhaustedQuotaIsNoRateLimit(ChatModels provider) {
        server.reply(
                Reply.json(
                        429,
                        "{\"error\":{\"message\":\"m\",\"type\":\"insufficient_quota\","
                                + "\"code\":\"insufficient_quota\"}}"));
        assertThat(error(provider)).isInstanceOf(QuotaExceededException.class);
    }

    @ParameterizedTest
    @EnumSource
    void providersAdviceOnRetryIsObeyed(ChatModels provider) {
        server.reply(Reply.json(500, "{}").header("x-should-retry", "false"));
        assertThat(error(provider).isRetryable()).isFalse();
        server.reply(Reply.json(409, "{}").header("x-should-retry", "true"));
        assertThat(error(provider).isRetryable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusedConnectionSaysWhere(ChatModels provider) {
        String url = server.url();
        server.close();
        assertThatThrownBy(() -> provider.model(url).chat(REQUEST))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining(url.substring("http://".length()));
    }

    @ParameterizedTest
    @EnumSource
    void resetBeforeHeadersIsOneRequest(ChatModels provider) {
        server.reply(Reply.nothing(End.RESET));
        assertThat(error(provider)).isInstanceOf(ProviderUnavailableException.class);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void brokenStreamCarriesWhatArrived(ChatModels provider) {
        for (End end : new End[] {End.EOF, End.CLEAN}) {
            server.reply(provider.stream(provider.start(SAID)).end(end));
            ProviderException error = streamError(provider, HttpSettings.defaults());
            assertThat(error).isInstanceOf(StreamInterruptedException.class);
            assertThat(error.failure().partialText()).isEqualTo(SAID);
        }
        server.reply(provider.stream(provider.start(SAID)).end(End.RESET));
        assertThat(streamError(provider, HttpSettings.defaults()).isRetryable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void malformedEventEndsTheStream(ChatModels provider) {
        String broken = provider == ChatModels.OLLAMA ? "{nonsense}\n" : "data: {nonsense}\n\n";
        server.reply(provider.stream(provider.start(SAID) + broken + provider.end()));
        ProviderException error = streamError(provider, HttpSettings.defaults());
        assertThat(error).isInstanceOf(ProtocolException.class);
        assertThat(error.failure().partialText()).isEqualTo(SAID);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfOtherTypesAreNoCrash(ChatModels provider) {
        String odd =
                "{\"choices\":5,\"candidates\":{\"a\":1},\"type\":[],\"message\":7,\"usage\":\"x\","
                        + "\"delta\":null,\"error\":null,\"response\":false}";
        String event = provider == ChatModels.OLLAMA ? odd + "\n" : "data: " + odd + "\n\n";
        server.reply(provider.stream(event + provider.start(SAID) + provider.end()));
        try (ChatStream stream = provider.model(server.url()).stream(REQUEST)) {
            assertThat(stream.await().text()).isEqualTo(SAID);
        }
        server.reply(Reply.json(200, odd));
        assertThat(error(provider)).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @EnumSource
    void loginPageIsNoAnswer(ChatModels provider) {
        server.reply(Reply.of(200, "text/html", "<html><body>Sign in</body></html>"));
        assertThat(error(provider)).isInstanceOf(ProtocolException.class);
        assertThat(streamError(provider, HttpSettings.defaults()))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @EnumSource
    void emptyAnswerIsAnError(ChatModels provider) {
        server.reply(Reply.json(200, ""));
        assertThat(error(provider)).isInstanceOf(ProtocolException.class);
        server.reply(provider.stream(""));
        assertThat(streamError(provider, HttpSettings.defaults()))
                .isInstanceOf(StreamInterruptedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void redirectIsNotFollowed(ChatModels provider) {
        try (FakeServer other = new FakeServer()) {
            server.reply(Reply.json(307, "").header("Location", other.url() + "/v1"));
            assertThat(error(provider)).isInstanceOf(ProtocolException.class);
            assertThat(streamError(provider, HttpSettings.defaults()))
                    .isInstanceOf(ProtocolException.class);
            assertThat(other.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void silentServerMeetsTheFirstEventClock(ChatModels provider) {
        ChatModel model = provider.model(server.url(), QUICK);
        server.reply(request -> provider.answer(request, SAID));
        assertThat(model.chat(REQUEST).text()).isEqualTo(SAID);
        server.reply(Reply.nothing(End.SILENT));
        meetsFirstEventClock(model);
        server.reply(provider.stream("").end(End.SILENT));
        meetsFirstEventClock(model);
    }

    private static void meetsFirstEventClock(ChatModel model) {
        long started = System.nanoTime();
        Throwable error = catchThrowable(() -> model.stream(REQUEST).await());
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        assertThat(error)
                .isInstanceOf(ProviderTimeoutException.class)
                .hasMessageContaining("firstEventTimeout");
        assertThat(taken).isBetween(Duration.ofMillis(300), Duration.ofMillis(500));
    }

    @ParameterizedTest
    @EnumSource
    void stalledStreamMeetsTheClockBetweenEvents(ChatModels provider) {
        server.reply(provider.stream(provider.start(SAID)).end(End.SILENT));
        ProviderException error = streamError(provider, QUICK);
        assertThat(error).isInstanceOf(ProviderTimeoutException.class);
        assertThat(error).hasMessageContaining("betweenEventsTimeout");
        assertThat(error.failure().partialText()).isEqualTo(SAID);
    }

    @ParameterizedTest
    @EnumSource
    void wholeCallClockIsOffUnlessSet(ChatModels provider) {
        assertThat(HttpSettings.defaults().callTimeout()).isEmpty();
        HttpSettings limited = HttpSettings.builder().callTimeout(Duration.ofMillis(300)).build();
        server.reply(provider.stream(provider.start(SAID)).end(End.SILENT));
        assertThat(streamError(provider, limited))
                .isInstanceOf(ProviderTimeoutException.class)
                .hasMessageContaining("callTimeout");
    }

    @ParameterizedTest
    @EnumSource
    void endlessLineStopsAtItsLimit(ChatModels provider) {
        HttpSettings small = HttpSettings.builder().maxEventBytes(100_000).build();
        String start = provider == ChatModels.OLLAMA ? "{\"a\":\"" : "data: {\"a\":\"";
        server.reply(provider.stream(start + "x".repeat(8_000)).rounds(Long.MAX_VALUE));
        assertThat(streamError(provider, small))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("100,000 bytes");
    }

    @ParameterizedTest
    @EnumSource
    void endlessAnswerStopsAtItsLimit(ChatModels provider) {
        HttpSettings small = HttpSettings.builder().maxResponseBytes(300_000).build();
        server.reply(Reply.json(200, " ".repeat(8_000)).rounds(Long.MAX_VALUE));
        assertThatThrownBy(() -> provider.model(server.url(), small).chat(REQUEST))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("300,000 bytes");
        server.reply(provider.stream(provider.start("a")).rounds(Long.MAX_VALUE));
        assertThat(streamError(provider, small)).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @EnumSource
    void closingFreesTheSocketSoon(ChatModels provider) throws Exception {
        assertSoon(
                Duration.ofMillis(100),
                () -> {
                    server.reply(provider.stream(provider.start(SAID)).end(End.SILENT));
                    ChatStream stream = provider.model(server.url()).stream(REQUEST);
                    assertThat(stream.hasNext()).isTrue();
                    long closed = System.nanoTime();
                    stream.close();
                    return goneSince(closed);
                });
    }

    @ParameterizedTest
    @EnumSource
    void interruptBeforeHeadersFreesTheSocketSoon(ChatModels provider) throws Exception {
        assertSoon(
                Duration.ofMillis(100),
                () -> {
                    server.reply(Reply.nothing(End.SILENT));
                    int before = server.received().size();
                    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
                    ChatModel model = provider.model(server.url());
                    Thread caller =
                            Thread.ofPlatform()
                                    .start(
                                            () ->
                                                    outcome.complete(
                                                            catchThrowable(
                                                                    () -> model.chat(REQUEST))));
                    while (server.received().size() == before) {
                        Thread.onSpinWait();
                    }
                    long interrupted = System.nanoTime();
                    caller.interrupt();
                    Duration taken = goneSince(interrupted);
                    assertThat(outcome.get(5, TimeUnit.SECONDS))
                            .isInstanceOf(CallCancelledException.class);
                    return taken;
                });
    }

    private Duration goneSince(long start) throws InterruptedException {
        assertThat(server.left().await(5, TimeUnit.SECONDS)).isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * One of a few attempts must be in time: a machine that is busy elsewhere delays single ones.
     */
    private static void assertSoon(Duration limit, Callable<Duration> attempt) throws Exception {
        Duration best = attempt.call();
        for (int i = 0; i < 4 && best.compareTo(limit) > 0; i++) {
            Duration next = attempt.call();
            best = next.compareTo(best) < 0 ? next : best;
        }
        assertThat(best).isLessThan(limit);
    }

    @ParameterizedTest
    @EnumSource
    void keyIsSentAndNowhereElse(ChatModels provider) {
        server.reply(
                Reply.json(
                        401,
                        "{\"error\":{\"message\":\"wrong key %s\"}}".formatted(ChatModels.KEY)));
        ChatModel model = provider.model(server.url());
        ProviderException error =
                catchThrowableOfType(ProviderException.class, () -> model.chat(REQUEST));
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        assertThat(trace + model.toString() + error.failure()).doesNotContain(ChatModels.KEY);
        assertThat(server.received().getFirst().path()).doesNotContain(ChatModels.KEY);
        assertThat(server.received().getFirst().headers().values())
                .anyMatch(value -> value.contains(ChatModels.KEY));
    }

    @ParameterizedTest
    @EnumSource
    void plainHttpToOtherMachinesMustBeAllowed(ChatModels provider) {
        String far = "http://models.example.com";
        assertThatThrownBy(() -> provider.model(far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
        HttpSettings allowed = HttpSettings.builder().allowPlainHttp(true).build();
        assertThat(provider.model(far, allowed).info().model()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void healthySlowStreamIsNotKilled(ChatModels provider) {
        String pieces = provider.start("a").repeat(10);
        String end = provider.end();
        server.reply(provider.stream(pieces + end).pieces(1));
        try (ChatStream stream = provider.model(server.url(), QUICK).stream(REQUEST)) {
            ChatResponse response = stream.await();
            assertThat(response.text()).isEqualTo("a".repeat(10));
        }
    }

    private void refused(ChatModels provider, int status, Class<?> type, boolean retryable) {
        int before = server.received().size();
        server.reply(
                Reply.json(status, "{\"error\":{\"message\":\"no\"}}")
                        .header("x-request-id", "req-1"));
        ProviderException error = error(provider);
        assertThat(error).as("status %d", status).isInstanceOf(type);
        assertThat(error.isRetryable()).as("status %d", status).isEqualTo(retryable);
        assertThat(error.failure().status()).hasValue(status);
        assertThat(error.failure().requestId()).hasValue("req-1");
        assertThat(server.received()).hasSize(before + 1);
    }

    private Duration wait(ChatModels provider, Reply reply) {
        server.reply(reply);
        return error(provider).retryAfter().orElseThrow();
    }

    private ProviderException error(ChatModels provider) {
        return catchThrowableOfType(
                ProviderException.class, () -> provider.model(server.url()).chat(REQUEST));
    }

    private ProviderException streamError(ChatModels provider, HttpSettings settings) {
        return catchThrowableOfType(
                ProviderException.class,
                () -> {
                    try (ChatStream stream =
                            provider.model(server.url(), settings).stream(REQUEST)) {
                        stream.await();
                    }
                });
    }
}
