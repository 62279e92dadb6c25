package io.aiwriter.providers.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.searxng.SearxngSearch;
import io.aiwriter.tavily.TavilySearch;
import io.aiwriter.wikipedia.WikipediaSearch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service is asked in its own words. */
class SearchQuestionsTest {

    private static final String KEY = SearchFixture.KEY;
    private static final LocalDate FROM = LocalDate.of(2024, 2, 29);
    private static final LocalDate TO = LocalDate.of(2024, 11, 5);
    private static final SearchRequest PLAIN = SearchRequest.builder("cell division").build();

    @Test
    void tavilyIsAskedInJson() {
        Asked asked =
                Asked.of(
                        SearchFixtures.TAVILY,
                        domains().from(FROM).to(TO).country("CZ").limit(50).build());
        assertThat(asked.path()).isEqualTo("/search");
        assertThat(asked.headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(asked.json())
                .isEqualTo(
                        ProviderClient.JSON.readTree(
                                """
                                {"query":"cell division","search_depth":"basic","topic":"general",
                                 "max_results":20,"include_domains":["example.org","example.net"],
                                 "exclude_domains":["example.com"],"start_date":"2024-02-29",
                                 "end_date":"2024-11-05","country":"czech republic"}"""));
    }

    @Test
    void tavilyLooksDeeperAndDeliversTextWhenTold() {
        Asked asked =
                Asked.of(
                        url ->
                                TavilySearch.builder(() -> KEY)
                                        .baseUrl(url)
                                        .depth(TavilySearch.Depth.ADVANCED)
                                        .wholeText(true)
                                        .build(),
                        SearchFixtures.TAVILY.answer(0),
                        PLAIN);
        assertThat(asked.json().path("search_depth").asString()).isEqualTo("advanced");
        assertThat(asked.json().path("include_raw_content").asString()).isEqualTo("markdown");
    }

    @ParameterizedTest
    @CsvSource({
        "DE,germany",
        "US,united states",
        "GB,united kingdom",
        "TR,turkey",
        "KR,south korea"
    })
    void tavilyKnowsCountriesByName(String code, String name) {
        Asked asked =
                Asked.of(SearchFixtures.TAVILY, SearchRequest.builder("x").country(code).build());
        assertThat(asked.json().path("country").asString()).isEqualTo(name);
    }

    @Test
    void serperIsAskedAsGoogleWouldBe() {
        Asked asked =
                Asked.of(
                        SearchFixtures.SERPER,
                        domains().from(FROM).to(TO).language("de").country("AT").build());
        assertThat(asked.path()).isEqualTo("/search");
        assertThat(asked.headers()).containsEntry("x-api-key", KEY);
        assertThat(asked.json())
                .isEqualTo(
                        ProviderClient.JSON.readTree(
                                """
                                {"q":"cell division (site:example.org OR site:example.net)\
                                 -site:example.com","num":10,"hl":"de","gl":"at",
                                 "tbs":"cdr:1,cd_min:2/29/2024,cd_max:11/5/2024"}"""));
    }

    @Test
    void exaIsAskedInJson() {
        Asked asked =
                Asked.of(SearchFixtures.EXA, domains().from(FROM).to(TO).country("AT").build());
        assertThat(asked.path()).isEqualTo("/search");
        assertThat(asked.headers()).containsEntry("x-api-key", KEY);
        assertThat(asked.json())
                .isEqualTo(
                        ProviderClient.JSON.readTree(
                                """
                                {"query":"cell division","type":"auto","numResults":10,
                                 "includeDomains":["example.org","example.net"],
                                 "excludeDomains":["example.com"],
                                 "startPublishedDate":"2024-02-29T00:00:00.000Z",
                                 "endPublishedDate":"2024-11-05T23:59:59.999Z",
                                 "userLocation":"AT","contents":{"highlights":true}}"""));
    }

    @Test
    void braveIsAskedByItsParameters() {
        Asked asked =
                Asked.of(
                        SearchFixtures.BRAVE,
                        domains().from(FROM).to(TO).language("ja").country("JP").limit(99).build());
        assertThat(asked.path()).isEqualTo("/res/v1/web/search");
        assertThat(asked.headers()).containsEntry("x-subscription-token", KEY);
        assertThat(asked.query())
                .containsEntry(
                        "q",
                        "cell division (site:example.org OR site:example.net) -site:example.com")
                .containsEntry("count", "20")
                .containsEntry("country", "JP")
                .containsEntry("search_lang", "jp")
                .containsEntry("freshness", "2024-02-29to2024-11-05")
                .doesNotContainValue(KEY);
    }

    @Test
    void braveNeedsBothEndsOfARange() {
        SearchRequest open = SearchRequest.builder("x").to(TO).build();
        assertThat(Asked.of(SearchFixtures.BRAVE, open).query())
                .containsEntry("freshness", "1970-01-01to2024-11-05");
        SearchRequest since = SearchRequest.builder("x").from(FROM).build();
        String freshness =
                Asked.of(SearchFixtures.BRAVE, since).query().getOrDefault("freshness", "");
        assertThat(freshness).startsWith("2024-02-29to");
        assertThat(LocalDate.parse(freshness.substring(12)))
                .isAfterOrEqualTo(LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void googleIsAskedByItsParameters() {
        Asked asked =
                Asked.of(
                        SearchFixtures.GOOGLE,
                        SearchRequest.builder("cells")
                                .includeDomains(List.of("example.org"))
                                .from(FROM)
                                .language("zh")
                                .country("CN")
                                .limit(30)
                                .build());
        assertThat(asked.path()).isEqualTo("/customsearch/v1");
        assertThat(asked.headers()).containsEntry("x-goog-api-key", KEY);
        assertThat(asked.query())
                .containsEntry("cx", "engine")
                .containsEntry("q", "cells site:example.org")
                .containsEntry("num", "10")
                .containsEntry("lr", "lang_zh-CN")
                .containsEntry("gl", "cn")
                .containsEntry("sort", "date:r:20240229:")
                .doesNotContainKey("key");
    }

    @Test
    void searxngIsAskedForJson() {
        Asked asked =
                Asked.of(
                        url ->
                                SearxngSearch.builder(url + "/searx")
                                        .categories(List.of("science", "it"))
                                        .engines(List.of("duckduckgo"))
                                        .build(),
                        SearchFixtures.SEARXNG.answer(0),
                        domains().language("de").build());
        assertThat(asked.path()).isEqualTo("/searx/search");
        assertThat(asked.query())
                .containsEntry(
                        "q",
                        "cell division (site:example.org OR site:example.net) -site:example.com")
                .containsEntry("format", "json")
                .containsEntry("language", "de")
                .containsEntry("categories", "science,it")
                .containsEntry("engines", "duckduckgo");
    }

    @Test
    void arxivIsAskedForAnyOfTheWords() {
        Asked asked =
                Asked.of(
                        SearchFixtures.ARXIV,
                        SearchRequest.builder("\"graph networks\" AND (chemistry:x) C++")
                                .limit(3)
                                .build());
        assertThat(asked.path()).isEqualTo("/api/query");
        assertThat(asked.query())
                .containsEntry(
                        "search_query",
                        "all:\"graph networks\" OR all:chemistry OR all:x OR all:C++")
                .containsEntry("max_results", "3")
                .containsEntry("sortBy", "relevance");
    }

    @Test
    void arxivIsAskedForDaysOfSubmission() {
        SearchRequest days = SearchRequest.builder("cells").from(FROM).to(TO).build();
        assertThat(Asked.of(SearchFixtures.ARXIV, days).query())
                .containsEntry(
                        "search_query",
                        "(all:cells) AND submittedDate:[202402290000 TO 202411052359]");
    }

    @Test
    void wikipediaIsAskedInTheLanguageOfTheRequest() {
        Asked asked =
                Asked.of(
                        SearchFixtures.WIKIPEDIA,
                        SearchRequest.builder("Zelle").language("de").limit(40).build());
        assertThat(asked.path()).isEqualTo("/de/w/api.php");
        assertThat(asked.headers()).containsEntry("user-agent", "test/1.0 (test@example.org)");
        assertThat(asked.query())
                .containsEntry("action", "query")
                .containsEntry("generator", "search")
                .containsEntry("gsrsearch", "Zelle")
                .containsEntry("gsrlimit", "20")
                .containsEntry("formatversion", "2");
        assertThat(Asked.of(SearchFixtures.WIKIPEDIA, PLAIN).path()).isEqualTo("/en/w/api.php");
    }

    @Test
    void aWikiOfOneLanguageHasNoChoice() {
        assertThat(
                        WikipediaSearch.builder("test/1.0")
                                .baseUrl("https://wiki.example.org/api.php")
                                .build()
                                .abilities())
                .isEmpty();
    }

    @Test
    void openAlexIsAskedWithFilters() {
        Asked asked =
                Asked.of(
                        SearchFixtures.OPENALEX,
                        SearchRequest.builder("cells").from(FROM).to(TO).language("fr").build());
        assertThat(asked.path()).isEqualTo("/works");
        assertThat(asked.query())
                .containsEntry("search", "cells")
                .containsEntry("per-page", "10")
                .containsEntry(
                        "filter",
                        "from_publication_date:2024-02-29,to_publication_date:2024-11-05,"
                                + "language:fr")
                .containsEntry("api_key", KEY);
    }

    @Test
    void aQuestionWithoutNarrowingHasNoneOfItsWords() {
        assertThat(Asked.of(SearchFixtures.OPENALEX, PLAIN).query()).doesNotContainKey("filter");
        assertThat(Asked.of(SearchFixtures.BRAVE, PLAIN).query())
                .doesNotContainKeys("freshness", "country", "search_lang");
        assertThat(Asked.of(SearchFixtures.GOOGLE, PLAIN).query())
                .doesNotContainKeys("sort", "lr", "gl");
        assertThat(Asked.of(SearchFixtures.SERPER, PLAIN).json().has("tbs")).isFalse();
        assertThat(Asked.of(SearchFixtures.TAVILY, PLAIN).json().has("country")).isFalse();
    }

    @Test
    void aKeyWithoutTlsStaysHere() {
        assertThatThrownBy(
                        () ->
                                SearchFixtures.TAVILY.provider(
                                        "http://search.example.org", HttpSettings.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }

    private static SearchRequest.Builder domains() {
        return SearchRequest.builder("cell division")
                .includeDomains(List.of("example.org", "example.net"))
                .excludeDomains(List.of("example.com"));
    }
}
