package io.aiwriter.providers.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.exa.ExaSearch;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service tells of a document is read, and nothing else. */
class SearchAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 3);
    private static final SearchRequest REQUEST = SearchRequest.builder("private words").build();

    @Test
    void serperTellsDaysInWords() {
        SearchResult result = first(SearchFixtures.SERPER);
        assertThat(result.publishedOn()).contains(DAY);
        assertThat(result.snippet().untrusted()).isEqualTo("Text 0");
    }

    @Test
    void exaTellsHighlightsAuthorsAndText() {
        Reply reply =
                Reply.json(
                        200,
                        """
                        {"results":[{"url":"https://example.org/a","title":null,
                         "author":" Ada Lovelace ","publishedDate":"2024-04-03",
                         "highlights":["one","two"],"text":"# Whole"}]}""");
        SearchResult result =
                Asked.of(
                                url ->
                                        ExaSearch.builder(() -> "k")
                                                .baseUrl(url)
                                                .wholeText(true)
                                                .build(),
                                reply,
                                REQUEST)
                        .results()
                        .getFirst();
        assertThat(result.title().untrusted()).isEmpty();
        assertThat(result.snippet().untrusted()).isEqualTo("one\ntwo");
        assertThat(result.text().orElseThrow().untrusted()).isEqualTo("# Whole");
        assertThat(result.authors()).containsExactly("Ada Lovelace");
        assertThat(result.publishedOn()).contains(DAY);
    }

    @Test
    void tavilyTellsTextAndDayOfNews() {
        SearchResult result =
                answer(
                                SearchFixtures.TAVILY,
                                """
                                {"results":[{"url":"https://example.org/a","title":"A",
                                 "content":"B","raw_content":"# Whole",
                                 "published_date":"Wed, 03 Apr 2024 10:00:00 GMT"}]}""")
                        .getFirst();
        assertThat(result.text().orElseThrow().untrusted()).isEqualTo("# Whole");
        assertThat(result.publishedOn()).contains(DAY);
    }

    @Test
    void braveHtmlBecomesText() {
        SearchResult result = first(SearchFixtures.BRAVE);
        assertThat(result.snippet().untrusted()).isEqualTo("Text & 0");
        assertThat(result.publishedOn()).contains(DAY);
    }

    @Test
    void braveAndGoogleAndWikipediaLeaveOutWhatIsEmpty() {
        assertThat(answer(SearchFixtures.BRAVE, "{\"type\":\"search\"}")).isEmpty();
        assertThat(answer(SearchFixtures.GOOGLE, "{\"queries\":{}}")).isEmpty();
        assertThat(answer(SearchFixtures.WIKIPEDIA, "{\"batchcomplete\":true}")).isEmpty();
        assertThat(answer(SearchFixtures.SERPER, "{\"searchParameters\":{}}")).isEmpty();
    }

    @Test
    void wikipediaRanksByIndex() {
        List<SearchResult> results =
                answer(
                        SearchFixtures.WIKIPEDIA,
                        """
                        {"batchcomplete":true,"query":{"pages":[
                         {"pageid":1,"title":"Second","index":2,"fullurl":"https://e.org/2"},
                         {"pageid":2,"title":"First","index":1,"fullurl":"https://e.org/1"}]}}""");
        assertThat(results)
                .extracting(r -> r.title().untrusted())
                .containsExactly("First", "Second");
    }

    @Test
    void arxivTellsAuthorsAndAbstract() {
        SearchResult result = first(SearchFixtures.ARXIV);
        assertThat(result.title().untrusted()).isEqualTo("Document 0");
        assertThat(result.snippet().untrusted()).isEqualTo("Text 0");
        assertThat(result.authors()).containsExactly("Ada Lovelace");
        assertThat(result.publishedOn()).contains(DAY);
    }

    @Test
    void arxivErrorsAreEntries() {
        String feed =
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry>
                <id>https://arxiv.org/api/errors#incorrect_id</id><title>Error</title>
                <summary>incorrect id</summary></entry></feed>""";
        assertThatThrownBy(() -> answer(SearchFixtures.ARXIV, feed))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"
                        + "<title>&x;</title><id>https://e.org</id></entry></feed>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>a<b/></title></entry>",
                "<feed><entry/></feed>",
                "",
                "{}"
            })
    void whatIsNoFeedIsRefused(String body) {
        assertThatThrownBy(() -> answer(SearchFixtures.ARXIV, body))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void openAlexTellsAbstractInOrder() {
        SearchResult result = first(SearchFixtures.OPENALEX);
        assertThat(result.snippet().untrusted()).isEqualTo("Hello world");
        assertThat(result.authors()).containsExactly("Ada Lovelace");
        assertThat(result.publishedOn()).contains(DAY);
    }

    @Test
    void openAlexFallsBackToOtherAddresses() {
        List<SearchResult> results =
                answer(
                        SearchFixtures.OPENALEX,
                        """
                        {"results":[
                         {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1/1",
                          "primary_location":null},
                         {"id":"https://openalex.org/W2","doi":null},
                         {"id":"W3"}]}""");
        assertThat(results)
                .extracting(SearchResult::location)
                .containsExactly(
                        URI.create("https://doi.org/10.1/1"),
                        URI.create("https://openalex.org/W2"));
    }

    @Test
    void searxngWithoutJsonSaysWhatToDo() {
        assertThatThrownBy(
                        () ->
                                search(
                                        SearchFixtures.SEARXNG,
                                        Reply.of(403, "text/html", "<h1>Forbidden</h1>")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("search.formats");
    }

    @Test
    void payAsYouGoLimitIsAQuota() {
        assertThatThrownBy(() -> search(SearchFixtures.TAVILY, Reply.json(433, "{}")))
                .isInstanceOf(QuotaExceededException.class);
    }

    @Test
    void anUnknownPathIsNoMissingModel() {
        assertThatThrownBy(() -> search(SearchFixtures.EXA, Reply.json(404, "{}")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("base URL");
    }

    @Test
    void aRedirectIsNotFollowed() {
        Reply moved = Reply.json(302, "{}").header("Location", "https://login.example.org/");
        assertThatThrownBy(() -> search(SearchFixtures.TAVILY, moved))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("redirect");
    }

    @Test
    void mediaWikiErrorsComeWithSuccess() {
        String busy = "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting for a server\"}}";
        assertThatThrownBy(() -> answer(SearchFixtures.WIKIPEDIA, busy))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("Waiting for a server");
    }

    @Test
    void aKeyThatIsQuotedIsHidden() {
        for (SearchFixture service :
                List.of(SearchFixtures.BRAVE, SearchFixtures.OPENALEX, SearchFixtures.EXA)) {
            Reply quoting =
                    Reply.json(401, "{\"message\":\"bad key %s\"}".formatted(SearchFixture.KEY));
            assertThatThrownBy(() -> search(service, quoting))
                    .hasMessageNotContaining(SearchFixture.KEY)
                    .hasMessageContaining("bad key");
        }
    }

    @Test
    void nothingShowsTheQuery() {
        assertThat(REQUEST.toString()).doesNotContain("private");
        assertThat(SearchFixtures.EXA.provider("http://localhost:1", HttpSettings.defaults()))
                .hasToString("SearchProvider[exa]");
    }

    private static SearchResult first(SearchFixture service) {
        return search(service, service.answer(1)).getFirst();
    }

    private static List<SearchResult> answer(SearchFixture service, String body) {
        return search(service, Reply.of(200, service.type(), body));
    }

    private static List<SearchResult> search(SearchFixture service, Reply reply) {
        return Asked.of(url -> service.provider(url, HttpSettings.defaults()), reply, REQUEST)
                .results();
    }
}
