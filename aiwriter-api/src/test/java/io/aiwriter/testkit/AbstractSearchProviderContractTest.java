package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link SearchProvider} promises. The service behind it answers with documents number
 * 0, 1, 2… at {@link #location(int)}, titled {@link #title(int)}.
 */
@Timeout(60)
public abstract class AbstractSearchProviderContractTest {

    private static final String QUERY = "how cells divide";

    /** A provider whose service finds that many documents. */
    protected abstract SearchProvider answering(int documents);

    /** A provider whose service fails so; empty when it has no such failure. */
    protected abstract Optional<SearchProvider> failing(Fault fault);

    /** Where a document of the service is. */
    protected static URI location(int document) {
        return URI.create("https://example.org/documents/" + document);
    }

    /** What a document of the service is called. */
    protected static String title(int document) {
        return "Document " + document;
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        assertThat(answering(0).search(request())).isEmpty();
    }

    @Test
    void oneResultIsReadAsGiven() {
        List<SearchResult> results = answering(1).search(request());
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().location()).isEqualTo(location(0));
        assertThat(results.getFirst().title().untrusted()).isEqualTo(title(0));
    }

    @Test
    void manyResultsKeepTheirOrder() {
        List<URI> expected = IntStream.range(0, 7).mapToObj(i -> location(i)).toList();
        assertThat(answering(7).search(request()))
                .extracting(SearchResult::location)
                .isEqualTo(expected);
    }

    @Test
    void noMoreResultsThanAskedFor() {
        SearchRequest three = SearchRequest.builder(QUERY).limit(3).build();
        assertThat(answering(7).search(three))
                .extracting(SearchResult::location)
                .containsExactly(location(0), location(1), location(2));
    }

    @Test
    void theSameSearchFindsTheSame() {
        SearchProvider provider = answering(5);
        assertThat(provider.search(request())).isEqualTo(provider.search(request()));
    }

    @Test
    void searchesRunAtTheSameTime() {
        SearchProvider provider = answering(4);
        List<CompletableFuture<List<SearchResult>>> searches =
                IntStream.range(0, 16)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> search(provider)))
                        .toList();
        assertThat(searches).allSatisfy(search -> assertThat(search.join()).hasSize(4));
    }

    @Test
    void nameIsLowerCaseAndStable() {
        assertThat(answering(0).name()).matches("[a-z][a-z0-9-]*").isEqualTo(answering(1).name());
    }

    @TestFactory
    Stream<DynamicTest> everyNarrowingIsHonouredOrRefused() {
        return Arrays.stream(SearchAbility.values())
                .map(
                        ability ->
                                DynamicTest.dynamicTest(
                                        ability.name(), () -> honouredOrRefused(ability)));
    }

    @Test
    void resultsOutsideTheDomainsAreLeftOut() {
        SearchProvider provider = answering(3);
        if (provider.abilities().contains(SearchAbility.INCLUDE_DOMAINS)) {
            assertThat(provider.search(builder().includeDomains(List.of("example.com")).build()))
                    .isEmpty();
            assertThat(provider.search(builder().includeDomains(List.of("example.org")).build()))
                    .hasSize(3);
        }
        if (provider.abilities().contains(SearchAbility.EXCLUDE_DOMAINS)) {
            assertThat(provider.search(builder().excludeDomains(List.of("example.org")).build()))
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFaultHasItsException() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.ENDLESS && failing(fault).isPresent())
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> failsAs(fault)));
    }

    @Test
    void aRateLimitTellsHowLongToWait() {
        ProviderException error = failure(failing(Fault.RATE_LIMIT).orElseThrow());
        assertThat(error.retryAfter()).contains(Fault.WAIT);
        assertThat(error.isRetryable()).isTrue();
    }

    @Test
    void anInterruptEndsTheSearch() {
        SearchProvider provider = failing(Fault.ENDLESS).orElseThrow();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread waiting =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        provider.search(request());
                                    } catch (ProviderException e) {
                                        failure.complete(e);
                                    }
                                });
        waiting.interrupt();
        assertThat(failure.join()).isInstanceOf(CallCancelledException.class);
    }

    private List<SearchResult> search(SearchProvider provider) {
        return provider.search(request());
    }

    private void honouredOrRefused(SearchAbility ability) {
        SearchProvider provider = answering(2);
        SearchRequest narrowed = narrowed(ability);
        assertThat(narrowed.needs()).containsExactly(ability);
        if (provider.abilities().contains(ability)) {
            assertThat(provider.search(narrowed)).hasSize(2);
        } else {
            assertThatThrownBy(() -> provider.search(narrowed))
                    .isInstanceOf(UnsupportedOptionException.class)
                    .hasMessageContaining(provider.name())
                    .hasMessageContaining(ability.name());
        }
    }

    private void failsAs(Fault fault) {
        SearchProvider provider = failing(fault).orElseThrow();
        ProviderException error = failure(provider);
        assertThat(error).isInstanceOf(fault.expected);
        assertThat(error.failure().provider()).isEqualTo(provider.name());
        assertThat(error).hasMessageContaining(provider.name());
        assertThat(error.getMessage()).doesNotContain(QUERY);
    }

    private static ProviderException failure(SearchProvider provider) {
        return catchThrowableOfType(ProviderException.class, () -> provider.search(request()));
    }

    private static SearchRequest narrowed(SearchAbility ability) {
        SearchRequest.Builder request = builder();
        return switch (ability) {
            case INCLUDE_DOMAINS -> request.includeDomains(List.of("example.org")).build();
            case EXCLUDE_DOMAINS -> request.excludeDomains(List.of("example.com")).build();
            case DATE_RANGE -> request.from(LocalDate.of(2024, 2, 29)).build();
            case LANGUAGE -> request.language("de").build();
            case COUNTRY -> request.country("AT").build();
        };
    }

    private static SearchRequest.Builder builder() {
        return SearchRequest.builder(QUERY);
    }

    private static SearchRequest request() {
        return builder().build();
    }

    /** What can go wrong behind a provider, and what it is to be told as. */
    protected enum Fault {
        /** Asked too often; the service asks to wait for {@link #WAIT}. */
        RATE_LIMIT(RateLimitException.class),
        /** The account has no credit left. */
        QUOTA(QuotaExceededException.class),
        /** The key is wrong. */
        WRONG_KEY(AuthenticationException.class),
        /** There is no key. */
        NO_KEY(AuthenticationException.class),
        /** The service answers in its format, but with something else. */
        MALFORMED(ProtocolException.class),
        /** The answer ends in the middle. */
        TRUNCATED(ProtocolException.class),
        /** A page to log in at, with a status of success. */
        LOGIN_PAGE(ProtocolException.class),
        /** The connection breaks in the middle of the answer. */
        BROKEN(ProviderUnavailableException.class),
        /** The service fails. */
        SERVER_ERROR(ProviderUnavailableException.class),
        /** Nothing comes, and the provider waits but briefly. */
        SLOW(ProviderTimeoutException.class),
        /** Nothing comes, and the provider waits for long. */
        ENDLESS(CallCancelledException.class);

        /** How long the service asks to wait. */
        public static final Duration WAIT = Duration.ofSeconds(7);

        private final Class<? extends ProviderException> expected;

        Fault(Class<? extends ProviderException> expected) {
            this.expected = expected;
        }
    }
}
