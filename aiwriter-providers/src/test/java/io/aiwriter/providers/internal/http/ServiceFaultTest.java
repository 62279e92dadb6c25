package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong with any whole answer of any service, over a real socket. */
@Timeout(30)
class ServiceFaultTest {

    private static final String ALL = "io.aiwriter.providers.internal.http.Services#all";
    private static final HttpSettings QUICK =
            HttpSettings.builder().firstEventTimeout(Duration.ofMillis(100)).build();
    private static final long SEED = 20_261_124;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void statusesBecomeTypesAndOneRequestIsMade(Services service) {
        refused(service, 400, InvalidRequestException.class, false);
        refused(service, 401, AuthenticationException.class, false);
        refused(service, 402, QuotaExceededException.class, false);
        refused(service, 403, AuthenticationException.class, false);
        refused(service, 404, ModelNotFoundException.class, false);
        refused(service, 413, InvalidRequestException.class, false);
        refused(service, 422, InvalidRequestException.class, false);
        refused(service, 424, ProviderUnavailableException.class, true);
        refused(service, 429, RateLimitException.class, true);
        refused(service, 500, ProviderUnavailableException.class, true);
        refused(service, 502, ProviderUnavailableException.class, true);
        refused(service, 503, ProviderUnavailableException.class, true);
        refused(service, 529, ProviderUnavailableException.class, true);
    }

    private void refused(Services service, int status, Class<?> type, boolean retryable) {
        int before = server.received().size();
        ProviderException error =
                error(
                        service,
                        Reply.json(status, "{\"message\":\"no\"}").header("x-request-id", "r-1"));
        assertThat(error).as("status %d", status).isInstanceOf(type);
        assertThat(error.isRetryable()).as("status %d", status).isEqualTo(retryable);
        assertThat(error.failure().status()).hasValue(status);
        assertThat(error.failure().requestId()).hasValue("r-1");
        assertThat(server.received()).hasSize(before + 1);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void waitIsReadInEachForm(Services service) {
        Reply limited = Reply.json(429, "{}");
        assertThat(wait(service, limited.header("Retry-After", "2"))).hasSeconds(2);
        assertThat(wait(service, limited.header("Retry-After", "1.5"))).hasMillis(1_500);
        assertThat(wait(service, limited.header("retry-after-ms", "250"))).hasMillis(250);
        assertThat(
                        wait(
                                service,
                                limited.header("Date", "Mon, 23 Nov 2026 10:00:00 GMT")
                                        .header("Retry-After", "Mon, 23 Nov 2026 10:00:03 GMT")))
                .hasSeconds(3);
        String google =
                "{\"error\":{\"code\":429,\"details\":[{\"@type\":\"google.rpc.RetryInfo\","
                        + "\"retryDelay\":\"48s\"}]}}";
        assertThat(wait(service, Reply.json(429, google))).hasSeconds(48);
    }

    private Duration wait(Services service, Reply reply) {
        return error(service, reply).retryAfter().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void whatIsNoAnswerIsAnError(Services service) {
        String page = "<html><body>Sign in</body></html>";
        for (Reply reply :
                List.of(
                        Reply.of(200, "text/html", page),
                        Reply.json(200, page),
                        Reply.json(200, ""),
                        Reply.json(200, "{}"),
                        Reply.json(200, "[]"),
                        Reply.json(200, "null"),
                        Reply.json(200, "{\"data\":7,\"embeddings\":7,\"candidates\":7}"))) {
            assertThat(error(service, reply)).isInstanceOf(ProtocolException.class);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void redirectIsNotFollowed(Services service) {
        try (FakeServer other = new FakeServer()) {
            for (int status : new int[] {301, 302, 307, 308}) {
                Reply away = Reply.json(status, "").header("Location", other.url() + "/v1");
                assertThat(error(service, away)).isInstanceOf(ProtocolException.class);
            }
            assertThat(other.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void packedBombIsNotUnpacked(Services service) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                zip.write(spaces);
            }
        }
        Reply bomb = Reply.json(200, "").header("Content-Encoding", "gzip");
        assertThat(error(service, bomb.body(packed.toByteArray())))
                .isInstanceOf(ProtocolException.class);
        assertThat(server.received().getFirst().headers())
                .containsEntry("accept-encoding", "identity");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void gigabyteStopsAtTheLimit(Services service) {
        HttpSettings small = HttpSettings.builder().maxResponseBytes(300_000).build();
        server.reply(Reply.json(200, " ".repeat(8_000)).rounds(1 << 17));
        assertThatThrownBy(() -> service.call(server.url(), small))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("300,000 bytes");
        server.reply(Reply.json(500, " ".repeat(8_000)).rounds(1 << 17));
        assertThatThrownBy(() -> service.call(server.url(), small))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void slowHeadersMeetTheFirstEventClock(Services service) {
        for (Reply slow :
                List.of(
                        Reply.json(200, "").end(End.DRIP),
                        Reply.nothing(End.SILENT),
                        Reply.json(200, "{\"a\":").end(End.SILENT))) {
            server.reply(slow);
            assertThatThrownBy(() -> service.call(server.url(), QUICK))
                    .isInstanceOf(ProviderTimeoutException.class)
                    .hasMessageContaining("firstEventTimeout");
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void brokenConnectionIsUnavailable(Services service) {
        for (Reply broken :
                List.of(
                        Reply.nothing(End.RESET),
                        Reply.nothing(End.EOF),
                        Reply.json(200, "{\"a\":").end(End.EOF),
                        Reply.json(200, "{\"a\":").end(End.RESET))) {
            ProviderException error = error(service, broken);
            assertThat(error).isInstanceOf(ProviderUnavailableException.class);
            assertThat(error.isRetryable()).isTrue();
        }
        assertThat(server.received()).hasSize(4);
        server.close();
        assertThat(error(service, Reply.nothing(End.EOF)))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining(server.url().substring("http://".length()));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void interruptAtAnyMomentCancels(Services service) throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 5; i++) {
            server.reply(
                    i % 2 == 0 ? Reply.nothing(End.SILENT) : Reply.json(200, "{").end(End.SILENT));
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread caller =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            outcome.complete(
                                                    catchThrowable(
                                                            () ->
                                                                    service.call(
                                                                            server.url(),
                                                                            HttpSettings
                                                                                    .defaults()))));
            LockSupport.parkNanos(random.nextInt(20_000_000));
            caller.interrupt();
            assertThat(outcome.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(CallCancelledException.class);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void keyIsSentAndNowhereElse(Services service) {
        ProviderException error =
                error(
                        service,
                        Reply.json(401, "{\"message\":\"wrong key %s\"}".formatted(service.key())));
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        assertThat(trace + error.failure().toString()).doesNotContain(service.key());
        FakeServer.Received sent = server.received().getFirst();
        assertThat(sent.path() + sent.body()).doesNotContain(service.key());
        assertThat(sent.headers().values()).anyMatch(value -> value.contains(service.key()));
        assertThatThrownBy(() -> service.call("http://models.example.com", HttpSettings.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }

    private ProviderException error(Services service, Reply reply) {
        server.reply(reply);
        return catchThrowableOfType(
                ProviderException.class, () -> service.call(server.url(), HttpSettings.defaults()));
    }
}
