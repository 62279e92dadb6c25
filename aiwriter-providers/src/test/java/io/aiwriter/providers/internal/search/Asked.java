package io.aiwriter.providers.internal.search;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * What a provider sent for a search, and what it made of the answer.
 *
 * @param path where it was sent, without the query
 * @param query the query's parameters
 * @param headers with which headers, names in lower case
 * @param body what was sent; empty for none
 * @param results the answer as understood
 */
record Asked(
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        List<SearchResult> results) {

    static Asked of(SearchFixture service, SearchRequest request) {
        return of(
                url -> service.provider(url, HttpSettings.defaults()), service.answer(2), request);
    }

    static Asked of(Function<String, SearchProvider> provider, Reply reply, SearchRequest request) {
        try (FakeServer server = new FakeServer()) {
            server.reply(reply);
            List<SearchResult> results = provider.apply(server.url()).search(request);
            FakeServer.Received received = server.received().getFirst();
            HttpUrl url = HttpUrl.get(server.url() + received.path());
            Map<String, String> query = new TreeMap<>();
            url.queryParameterNames().forEach(name -> query.put(name, url.queryParameter(name)));
            return new Asked(
                    url.encodedPath(), query, received.headers(), received.body(), results);
        }
    }

    JsonNode json() {
        return ProviderClient.JSON.readTree(body);
    }
}
