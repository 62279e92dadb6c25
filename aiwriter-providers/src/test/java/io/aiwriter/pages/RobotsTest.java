package io.aiwriter.pages;

import static io.aiwriter.pages.PageAnswers.redirect;
import static io.aiwriter.pages.PageAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.research.Source;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site asks of its readers is done. */
class RobotsTest {

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();

    @TempDir Path folder;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        asked.add(request);
                        return pages.getOrDefault(
                                request.getUrl().encodedPath(), text("Words of a page."));
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    User-agent: *;Disallow: /private                      | /private/page | false
                    User-agent: *;Disallow: /private                      | /public       | true
                    User-agent: aiwriter;Disallow: /                      | /public       | false
                    User-agent: other;Disallow: /                         | /public       | true
                    User-agent: *;Disallow: /;User-agent: aiwriter;Allow: / | /public     | true
                    User-agent: *;Disallow: /a;Allow: /a/open             | /a/open/page  | true
                    User-agent: *;Disallow: /*.pdf$                       | /paper.pdf    | false
                    User-agent: *;Disallow: /*?print=                     | /page?print=1 | false
                    User-agent: *;Disallow:                               | /public       | true
                    <html><body>Not found</body></html>                   | /public       | true
                    """)
    void pagesAreReadWhenTheirSiteAllowsIt(String rules, String page, boolean allowed) {
        pages.put("/robots.txt", text(rules.replace(';', '\n')));
        if (allowed) {
            assertThat(reader().read(uri(page)).text().untrusted()).contains("Words");
        } else {
            UnreadableSourceException refused = Reading.refused(reader(), uri(page));
            assertThat(refused.reason()).isEqualTo(Reason.ACCESS_DENIED);
            assertThat(refused).hasMessageContaining("robots.txt");
            assertThat(paths()).containsExactly("/robots.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void whereThereAreNoRulesAllIsAllowed(int status) {
        pages.put("/robots.txt", new MockResponse.Builder().code(status).build());
        assertThat(reader().read(uri("/page")).text().untrusted()).contains("Words");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whereRulesCannotBeHadNothingIsReadAndLaterItIsTriedAgain(int status) {
        DocumentReader reader = reader();
        pages.put("/robots.txt", new MockResponse.Builder().code(status).build());
        assertThat(Reading.refused(reader, uri("/page")))
                .hasMessageContaining("robots.txt")
                .hasMessageContaining(String.valueOf(status));
        pages.remove("/robots.txt");
        assertThat(reader.read(uri("/page")).text().untrusted()).contains("Words");
    }

    @Test
    void rulesAreReadOncePerSiteHoweverManyAskAtOnce() {
        DocumentReader reader = reader();
        IntStream.range(0, 20).parallel().forEach(i -> reader.read(uri("/page" + i)));
        assertThat(paths()).filteredOn("/robots.txt"::equals).hasSize(1);
        assertThat(paths()).hasSize(21);
    }

    @Test
    void oneReaderThatIsCancelledCostsTheOthersNothing() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answering = new CountDownLatch(1);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request)
                            throws InterruptedException {
                        asked.add(request);
                        asking.countDown();
                        answering.await();
                        return text("Words of a page.");
                    }
                });
        DocumentReader reader = reader();
        Thread cancelled = Thread.ofPlatform().start(() -> Reading.refused(reader, uri("/one")));
        asking.await();
        cancelled.interrupt();
        cancelled.join();
        FutureTask<Source> other = new FutureTask<>(() -> reader.read(uri("/two")));
        Thread.ofPlatform().start(other);
        answering.countDown();
        assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        assertThat(paths()).containsExactly("/robots.txt", "/two");
    }

    @Test
    void everyHopIsAllowedOrTheChainEndsThere() {
        pages.put("/robots.txt", text("User-agent: *\nDisallow: /inner"));
        pages.put("/start", redirect("/inner/page"));
        assertThat(Reading.refused(reader(), uri("/start"))).hasMessageContaining("robots.txt");
        assertThat(paths()).containsExactly("/robots.txt", "/start");
    }

    @Test
    void rulesThatMovedAreFollowed() {
        pages.put("/robots.txt", redirect("/elsewhere.txt"));
        pages.put("/elsewhere.txt", text("User-agent: *\nDisallow: /"));
        assertThat(Reading.refused(reader(), uri("/page"))).hasMessageContaining("robots.txt");
    }

    @Test
    void onlyTheFirstHalfMegabyteOfRulesIsLookedAt() {
        pages.put(
                "/robots.txt",
                text("User-agent: *\nDisallow: /no\n" + "# x\n".repeat(150_000) + "Disallow: /"));
        assertThat(reader().read(uri("/page")).text().untrusted()).contains("Words");
        assertThat(Reading.refused(reader(), uri("/no"))).hasMessageContaining("robots.txt");
    }

    @Test
    void sitesAreGivenTheTimeTheyAskForBetweenTwoPages() {
        pages.put("/robots.txt", text("User-agent: *\nCrawl-delay: 0.3"));
        DocumentReader reader = reader();
        long start = System.nanoTime();
        IntStream.range(0, 4).parallel().forEach(i -> reader.read(uri("/page" + i)));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(890));
    }

    @Test
    void turnThatComesTooLateIsRefusedAtOnce() {
        pages.put("/robots.txt", text("User-agent: *\nCrawl-delay: 60"));
        DocumentReader reader = reader();
        reader.read(uri("/first"));
        assertThat(Reading.refused(reader, uri("/second"))).hasMessageContaining("60 seconds");
        assertThat(paths()).doesNotContain("/second");
    }

    @Test
    void readersOfTheirOwnSitesNeedNotAsk() {
        pages.put("/robots.txt", text("User-agent: *\nDisallow: /"));
        DocumentReader own = settings().obeyRobots(false).build();
        assertThat(own.read(uri("/page")).text().untrusted()).contains("Words");
        assertThat(paths()).containsExactly("/page");
    }

    @Test
    void readersSayWhoTheyAreAndRulesCanNameThem() {
        pages.put("/robots.txt", text("User-agent: newsdesk\nDisallow: /page"));
        DocumentReader named =
                settings().userAgent("NewsDesk/2.0 (+https://example.org/bot)").build();
        assertThat(Reading.refused(named, uri("/page"))).hasMessageContaining("robots.txt");
        assertThat(asked.getFirst().getHeaders().get("User-Agent"))
                .isEqualTo("NewsDesk/2.0 (+https://example.org/bot)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9lives", "a\nb", "bücher"})
    void namesThatCannotBeSentAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentReader.builder().userAgent(name));
    }

    @Test
    void unchangedPageIsAskedForWithItsTagAndTakenFromTheCache() {
        pages.put(
                "/page",
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/plain")
                        .setHeader("ETag", "\"v1\"")
                        .setHeader("Cache-Control", "no-cache")
                        .body("Words that stay.")
                        .build());
        DocumentReader reader = settings().cache(folder, 1_000_000).build();
        String first = reader.read(uri("/page")).contentHash();
        pages.put("/page", new MockResponse.Builder().code(304).build());
        assertThat(reader.read(uri("/page")).contentHash()).isEqualTo(first);
        assertThat(asked.getLast().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void nameThatChangesItsAddressBetweenTwoRequestsGainsNothing() {
        AtomicInteger lookups = new AtomicInteger();
        OkHttpClient rebinding =
                LoopbackSockets.client()
                        .dns(
                                host ->
                                        List.of(
                                                InetAddress.getByName(
                                                        lookups.getAndIncrement() == 0
                                                                ? "93.184.216.34"
                                                                : "127.0.0.1")))
                        .build();
        DocumentReader guarded = DocumentReader.builder().httpClient(rebinding).build();
        URI address = URI.create("http://rebind.example/");
        // The first lookup is public, and no test may connect there; the second leads inside.
        assertThat(Reading.refused(guarded, address).reason()).isEqualTo(Reason.FAILED);
        assertThat(Reading.refused(guarded, address).reason()).isEqualTo(Reason.ACCESS_DENIED);
        assertThat(asked).isEmpty();
    }

    private DocumentReader reader() {
        return settings().build();
    }

    private static DocumentReader.Builder settings() {
        return DocumentReader.builder()
                .httpClient(LoopbackSockets.client().build())
                .allowPrivateHosts(true)
                .timeout(Duration.ofSeconds(10));
    }

    private List<String> paths() {
        return asked.stream().map(request -> request.getUrl().encodedPath()).toList();
    }

    private URI uri(String path) {
        return server.url(path).uri();
    }
}
