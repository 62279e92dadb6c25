package io.aiwriter.pages;

import static io.aiwriter.pages.PageAnswers.redirect;
import static io.aiwriter.pages.PageAnswers.text;
import static io.aiwriter.pages.PageAnswers.typed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.Source;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebReadingTest {

    private final MockWebServer server = new MockWebServer();
    private final DocumentReader open =
            DocumentReader.builder()
                    .httpClient(LoopbackSockets.client().build())
                    .allowPrivateHosts(true)
                    .obeyRobots(false)
                    .maxBytes(100_000)
                    .timeout(Duration.ofSeconds(2))
                    .build();
    private final DocumentReader guarded =
            DocumentReader.builder().httpClient(LoopbackSockets.client().build()).build();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pageIsReadWithItsDeclaredCharset() {
        byte[] bytes = "Ключ к клетке.".getBytes(Charset.forName("windows-1251"));
        server.enqueue(
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/plain; charset=windows-1251")
                        .body(new Buffer().write(bytes))
                        .build());
        Source source = open.read(uri("/page"));
        assertThat(source.text().untrusted()).isEqualTo("Ключ к клетке.");
        assertThat(source.location()).isEqualTo(uri("/page"));
    }

    @Test
    void redirectIsFollowedAndTheTargetIsTheLocation() {
        server.enqueue(redirect("/there"));
        server.enqueue(text("Arrived."));
        assertThat(open.read(uri("/here")).location()).isEqualTo(uri("/there"));
    }

    @Test
    void endlessRedirectsEnd() {
        for (int i = 0; i < 10; i++) {
            server.enqueue(redirect("/again"));
        }
        assertThat(refused(open, uri("/here"))).hasMessageContaining("redirects");
        assertThat(server.getRequestCount()).isEqualTo(WebFetch.MAX_REDIRECTS + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND", "410, NOT_FOUND", "401, ACCESS_DENIED", "403, ACCESS_DENIED",
        "451, ACCESS_DENIED", "500, FAILED", "503, FAILED", "429, FAILED"
    })
    void statusTellsTheReason(int status, Reason reason) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        UnreadableSourceException error = refused(open, uri("/"));
        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error).hasMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/json", "video/mp4"})
    void otherTypesAreRefusedByName(String type) {
        server.enqueue(
                new MockResponse.Builder().setHeader("Content-Type", type).body("text").build());
        assertThat(refused(open, uri("/"))).hasMessageContaining(type);
    }

    @Test
    void largePageIsRefusedWhileItComes() {
        server.enqueue(text("x".repeat(200_000)));
        assertThat(refused(open, uri("/")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void compressedBombIsBounded() throws IOException {
        Buffer packed = new Buffer();
        try (var gzip = new GZIPOutputStream(packed.outputStream())) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        server.enqueue(
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/plain")
                        .setHeader("Content-Encoding", "gzip")
                        .body(packed)
                        .build());
        assertThat(refused(open, uri("/")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void slowServerIsGivenUp() {
        server.enqueue(
                new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).body("late").build());
        long start = System.nanoTime();
        assertThat(refused(open, uri("/")).isRetryable()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void whatIsRefusedByItsHeadersIsNotDownloaded() {
        server.enqueue(endless("image/png", "10"));
        assertThat(refused(open, uri("/"))).hasMessageContaining("image/png");
        server.enqueue(endless("text/plain", "100001"));
        assertThat(refused(open, uri("/")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void timeoutBoundsARedirectedPageAsAWhole() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(
                    redirect("/next")
                            .newBuilder()
                            .headersDelay(900, TimeUnit.MILLISECONDS)
                            .build());
        }
        long start = System.nanoTime();
        assertThat(refused(open, uri("/"))).hasMessageContaining("too long");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(server.getRequestCount()).isLessThan(5);
    }

    @Test
    void trickleIsGivenUp() {
        server.enqueue(
                text("x".repeat(5_000))
                        .newBuilder()
                        .throttleBody(10, 100, TimeUnit.MILLISECONDS)
                        .build());
        long start = System.nanoTime();
        assertThat(refused(open, uri("/"))).hasMessageContaining("too long");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void interruptEndsAWaitingPlatformThreadAtOnce() throws InterruptedException {
        DocumentReader patient =
                DocumentReader.builder()
                        .httpClient(LoopbackSockets.client().build())
                        .allowPrivateHosts(true)
                        .obeyRobots(false)
                        .build();
        server.enqueue(text("late").newBuilder().headersDelay(20, TimeUnit.SECONDS).build());
        AtomicReference<UnreadableSourceException> error = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread reading =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    error.set(refused(patient, uri("/")));
                                    flag.set(Thread.currentThread().isInterrupted());
                                });
        server.takeRequest();
        reading.interrupt();
        assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
        assertThat(error.get()).hasMessageContaining("cancelled");
        assertThat(flag).isTrue();
    }

    @Test
    void abandonedFetchClosesItsConnection() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI location = URI.create("http://127.0.0.1:%d/".formatted(silent.getLocalPort()));
            assertThat(refused(open, location).isRetryable()).isTrue();
            try (Socket accepted = silent.accept()) {
                accepted.setSoTimeout(2_000);
                assertThat(accepted.getInputStream().readAllBytes())
                        .startsWith("GET /".getBytes(UTF_8));
            }
        }
    }

    @Test
    void requestSaysWhoAsksAndForWhat() throws InterruptedException {
        server.enqueue(text("Words."));
        open.read(uri("/"));
        Headers headers = server.takeRequest().getHeaders();
        assertThat(headers.get("User-Agent")).startsWith("aiwriter/");
        assertThat(headers.get("Accept")).contains("text/html", "application/pdf");
    }

    @Test
    void bytesDecideWhereTheServerDoesNotKnow() {
        server.enqueue(typed("application/octet-stream", "<!doctype html><p>A page.</p>"));
        server.enqueue(typed("application/octet-stream", "# A head"));
        server.enqueue(new MockResponse.Builder().body("Untyped words.").build());
        assertThat(open.read(uri("/a")).mediaType()).isEqualTo("text/html");
        assertThat(open.read(uri("/a.md")).mediaType()).isEqualTo("text/markdown");
        assertThat(open.read(uri("/a")).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void pageThatSaysPdfAndIsNoneIsRefused() {
        server.enqueue(typed("application/pdf", "<p>Please log in.</p>"));
        assertThat(refused(open, uri("/a.pdf"))).hasMessageContaining("says PDF");
    }

    @Test
    void serversCharsetIsStrongerThanThePages() {
        byte[] page = "<meta charset=utf-8><p>Клетка</p>".getBytes(Charset.forName("koi8-r"));
        server.enqueue(
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/html; charset=koi8-r")
                        .body(new Buffer().write(page))
                        .build());
        assertThat(open.read(uri("/")).text().untrusted()).isEqualTo("Клетка");
    }

    @Test
    void emptyAnswerIsEmpty() {
        server.enqueue(text(""));
        assertThat(refused(open, uri("/")).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void redirectWithoutATargetIsMalformed() {
        server.enqueue(new MockResponse.Builder().code(302).build());
        assertThat(refused(open, uri("/")).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void connectionThatIsRefusedOrCutIsWorthAnotherTry() {
        server.enqueue(
                text("Words.")
                        .newBuilder()
                        .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());
        assertThat(refused(open, uri("/")).isRetryable()).isTrue();
        URI location = uri("/");
        server.close();
        assertThat(refused(open, location)).hasMessageContaining("takes no connections");
    }

    @Test
    void unknownHostIsSaidToBeUnknown() {
        OkHttpClient client =
                LoopbackSockets.client()
                        .dns(
                                host -> {
                                    throw new UnknownHostException(host);
                                })
                        .build();
        DocumentReader reader = DocumentReader.builder().httpClient(client).build();
        assertThat(refused(reader, URI.create("http://no.example/")))
                .hasMessageContaining("no address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[2002:7f00:1::]/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://203.0.113.7/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://user@example.org/",
                "http://user:pass@example.org/",
                "http://example.org:22/",
                "https://example.org:8443/"
            })
    void addressesThatAreNotPublicAreRefused(String address) {
        assertThat(refused(guarded, URI.create(address)).reason())
                .isIn(Reason.ACCESS_DENIED, Reason.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1"})
    void namesThatLeadInsideAreRefused(String address) {
        DocumentReader fooled = resolvingTo(address);
        assertThat(refused(fooled, URI.create("http://harmless.example/")).reason())
                .isEqualTo(Reason.ACCESS_DENIED);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void oneForbiddenAddressAmongManyIsEnough() {
        OkHttpClient client =
                LoopbackSockets.client()
                        .dns(host -> List.of(address("93.184.216.34"), address("10.0.0.1")))
                        .build();
        DocumentReader reader = DocumentReader.builder().httpClient(client).build();
        assertThat(refused(reader, URI.create("http://mixed.example/")).reason())
                .isEqualTo(Reason.ACCESS_DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "2606:2800:220:1::1"})
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(address(address))).isTrue();
    }

    private static DocumentReader resolvingTo(String address) {
        OkHttpClient client =
                LoopbackSockets.client().dns(host -> List.of(address(address))).build();
        return DocumentReader.builder().httpClient(client).build();
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    private URI uri(String path) {
        return server.url(path).uri();
    }

    /** Announces a body that takes hours to come. */
    private static MockResponse endless(String type, String length) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body("x".repeat(100_001))
                .setHeader("Content-Length", length)
                .throttleBody(1, 1, TimeUnit.SECONDS)
                .build();
    }

    private static UnreadableSourceException refused(DocumentReader reader, URI location) {
        return Reading.refused(reader, location);
    }
}
