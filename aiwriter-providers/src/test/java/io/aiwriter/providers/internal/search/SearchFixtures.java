package io.aiwriter.providers.internal.search;

import io.aiwriter.arxiv.ArxivSearch;
import io.aiwriter.brave.BraveSearch;
import io.aiwriter.exa.ExaSearch;
import io.aiwriter.googlesearch.GoogleSearch;
import io.aiwriter.openalex.OpenAlexSearch;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.searxng.SearxngSearch;
import io.aiwriter.serper.SerperSearch;
import io.aiwriter.tavily.TavilySearch;
import io.aiwriter.wikipedia.WikipediaSearch;
import java.util.HashMap;
import java.util.Map;

/** The search services. */
final class SearchFixtures {

    static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><body><form><input type=password></form></body></html>";

    private static final String JSON = "application/json";

    static final SearchFixture TAVILY =
            new SearchFixture(
                    (url, key, http) ->
                            TavilySearch.builder(() -> key).baseUrl(url).httpSettings(http).build(),
                    """
                    {"title":"Document %1$d","url":"https://example.org/documents/%1$d",
                     "content":"Text %1$d","score":0.9,"raw_content":null}""",
                    """
                    {"query":"q","answer":null,"images":[],"results":[%s],"response_time":0.9}""",
                    JSON,
                    errors(
                            limit("{\"detail\":{\"error\":\"excessive requests\"}}"),
                            Reply.json(432, "{\"detail\":{\"error\":\"your plan's set limit\"}}"),
                            Reply.json(401, "{\"detail\":{\"error\":\"Unauthorized\"}}"),
                            Reply.json(200, "{\"results\":\"none\"}")));

    static final SearchFixture SERPER =
            new SearchFixture(
                    (url, key, http) ->
                            SerperSearch.builder(() -> key).baseUrl(url).httpSettings(http).build(),
                    """
                    {"title":"Document %1$d","link":"https://example.org/documents/%1$d",
                     "snippet":"Text %1$d","date":"Apr 3, 2024","position":1}""",
                    """
                    {"searchParameters":{"q":"q","type":"search"},"organic":[%s],"credits":1}""",
                    JSON,
                    errors(
                            limit("{\"message\":\"Too many requests\",\"statusCode\":429}"),
                            Reply.json(
                                    400, "{\"message\":\"Not enough credits\",\"statusCode\":400}"),
                            Reply.json(403, "{\"message\":\"Unauthorized.\",\"statusCode\":403}"),
                            Reply.json(200, "{\"organic\":{}}")));

    static final SearchFixture EXA =
            new SearchFixture(
                    (url, key, http) ->
                            ExaSearch.builder(() -> key).baseUrl(url).httpSettings(http).build(),
                    """
                    {"id":"x","title":"Document %1$d","url":"https://example.org/documents/%1$d",
                     "publishedDate":"2024-04-03T00:00:00.000Z","author":null,
                     "highlights":["Text %1$d"]}""",
                    """
                    {"requestId":"r","resolvedSearchType":"neural","results":[%s]}""",
                    JSON,
                    errors(
                            limit("{\"error\":\"Too many requests\"}"),
                            Reply.json(
                                    402,
                                    "{\"requestId\":\"r\",\"error\":\"No credits\","
                                            + "\"tag\":\"NO_MORE_CREDITS\"}"),
                            Reply.json(
                                    401,
                                    "{\"requestId\":\"r\",\"error\":\"Invalid API key\","
                                            + "\"tag\":\"INVALID_API_KEY\"}"),
                            Reply.json(200, "{\"results\":null}")));

    static final SearchFixture BRAVE =
            new SearchFixture(
                    (url, key, http) ->
                            BraveSearch.builder(() -> key).baseUrl(url).httpSettings(http).build(),
                    """
                    {"type":"search_result","title":"Document %1$d",
                     "url":"https://example.org/documents/%1$d","description":"Text &amp; %1$d",
                     "page_age":"2024-04-03T10:00:00"}""",
                    """
                    {"type":"search","query":{"original":"q"},
                     "web":{"type":"search","results":[%s]}}""",
                    JSON,
                    errors(
                            limit(
                                    "{\"type\":\"ErrorResponse\",\"error\":{\"status\":429,"
                                            + "\"code\":\"RATE_LIMITED\",\"detail\":\"rate\"}}"),
                            Reply.json(
                                    429,
                                    "{\"type\":\"ErrorResponse\",\"error\":{\"status\":429,"
                                            + "\"code\":\"QUOTA_LIMITED\",\"detail\":\"month\"}}"),
                            Reply.json(
                                    422,
                                    "{\"type\":\"ErrorResponse\",\"error\":{\"status\":422,\"code\":"
                                            + "\"SUBSCRIPTION_TOKEN_INVALID\",\"detail\":\"bad\"}}"),
                            Reply.json(200, "{\"web\":{}}")));

    static final SearchFixture GOOGLE =
            new SearchFixture(
                    (url, key, http) ->
                            GoogleSearch.builder("engine", () -> key)
                                    .baseUrl(url)
                                    .httpSettings(http)
                                    .build(),
                    """
                    {"kind":"customsearch#result","title":"Document %1$d",
                     "link":"https://example.org/documents/%1$d","snippet":"Text %1$d"}""",
                    """
                    {"kind":"customsearch#search","queries":{"request":[{}]},"items":[%s]}""",
                    JSON,
                    errors(
                            limit(
                                    "{\"error\":{\"code\":429,\"message\":\"Queries per minute\","
                                            + "\"status\":\"RESOURCE_EXHAUSTED\"}}"),
                            Reply.json(
                                    429,
                                    "{\"error\":{\"code\":429,\"message\":\"Quota exceeded for quota"
                                            + " metric 'Queries' and limit 'Queries per day'\","
                                            + "\"status\":\"RESOURCE_EXHAUSTED\"}}"),
                            Reply.json(
                                    400,
                                    "{\"error\":{\"code\":400,\"message\":\"API key not valid\","
                                            + "\"status\":\"INVALID_ARGUMENT\",\"details\":["
                                            + "{\"reason\":\"API_KEY_INVALID\"}]}}"),
                            Reply.json(200, "{\"items\":\"none\"}")));

    static final SearchFixture SEARXNG =
            new SearchFixture(
                    (url, key, http) -> SearxngSearch.builder(url).httpSettings(http).build(),
                    """
                    {"title":"Document %1$d","url":"https://example.org/documents/%1$d",
                     "content":"Text %1$d","engine":"x","publishedDate":null}""",
                    """
                    {"query":"q","number_of_results":0,"results":[%s],"unresponsive_engines":[]}""",
                    JSON,
                    keyless(
                            Reply.of(429, "text/plain", "Too Many Requests"),
                            Reply.json(200, "{\"query\":\"q\"}")));

    static final SearchFixture ARXIV =
            new SearchFixture(
                    (url, key, http) ->
                            ArxivSearch.builder().baseUrl(url).httpSettings(http).build(),
                    """
                    <entry><id>http://example.org/abs/%1$d</id><title>Document
                      %1$d</title><summary>Text %1$d</summary>
                      <published>2024-04-03T10:00:00Z</published>
                      <author><name>Ada Lovelace</name></author>
                      <link href="https://example.org/documents/%1$d" rel="alternate"/>
                      <link href="https://example.org/pdf/%1$d" rel="related" title="pdf"/>
                    </entry>""",
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>%s</feed>""",
                    "application/atom+xml",
                    keyless(
                            Reply.of(429, "text/plain", "Rate exceeded."),
                            Reply.of(200, "application/atom+xml", "<rss version=\"2.0\"/>")));

    static final SearchFixture WIKIPEDIA =
            new SearchFixture(
                    (url, key, http) ->
                            WikipediaSearch.builder("test/1.0 (test@example.org)")
                                    .baseUrl(url + "/{language}/w/api.php")
                                    .httpSettings(http)
                                    .build(),
                    """
                    {"pageid":1,"ns":0,"title":"Document %1$d","index":%1$d,"extract":"Text %1$d",
                     "fullurl":"https://example.org/documents/%1$d"}""",
                    """
                    {"batchcomplete":true,"query":{"pages":[%s]}}""",
                    JSON,
                    keyless(
                            Reply.json(
                                    200,
                                    "{\"error\":{\"code\":\"ratelimited\",\"info\":\"slower\"}}"),
                            Reply.json(200, "{\"query\":{}}")));

    static final SearchFixture OPENALEX =
            new SearchFixture(
                    (url, key, http) ->
                            OpenAlexSearch.builder()
                                    .apiKey(() -> key)
                                    .baseUrl(url)
                                    .httpSettings(http)
                                    .build(),
                    """
                    {"id":"https://openalex.org/W%1$d","doi":"https://doi.org/10.1/%1$d",
                     "display_name":"Document %1$d","publication_date":"2024-04-03",
                     "primary_location":{"landing_page_url":"https://example.org/documents/%1$d"},
                     "authorships":[{"author":{"display_name":"Ada Lovelace"}}],
                     "abstract_inverted_index":{"world":[1],"Hello":[0]}}""",
                    """
                    {"meta":{"count":1},"results":[%s],"group_by":[]}""",
                    JSON,
                    errors(
                            Reply.json(403, "{\"error\":\"Rate limit\",\"message\":\"slow down\"}"),
                            Reply.json(402, "{\"error\":\"Payment required\"}"),
                            Reply.json(401, "{\"error\":\"Invalid key\"}"),
                            Reply.json(200, "{\"meta\":{}}")));

    private SearchFixtures() {}

    private static Reply limit(String body) {
        return Reply.json(429, body);
    }

    private static Map<String, Reply> errors(
            Reply rateLimit, Reply quota, Reply wrongKey, Reply malformed) {
        Map<String, Reply> errors = new HashMap<>(keyless(rateLimit, malformed));
        errors.put("QUOTA", quota);
        errors.put("WRONG_KEY", wrongKey);
        return errors;
    }

    private static Map<String, Reply> keyless(Reply rateLimit, Reply malformed) {
        return Map.of("RATE_LIMIT", rateLimit.header("Retry-After", "7"), "MALFORMED", malformed);
    }
}
