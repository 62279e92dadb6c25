package io.aiwriter.openalex;

import static io.aiwriter.research.SearchAbility.DATE_RANGE;
import static io.aiwriter.research.SearchAbility.LANGUAGE;

import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** OpenAlex' words. */
record OpenAlexService(@Nullable Supplier<String> apiKey) implements SearchService {

    private static final int FORBIDDEN = 403;

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.of(DATE_RANGE, LANGUAGE);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.none();
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        try {
            JsonNode answer = client.get("works", query(request), known);
            return Works.read(answer.path("results"), known);
        } catch (AuthenticationException e) {
            if (e.failure().status().orElse(0) != FORBIDDEN) {
                throw e;
            }
            throw new RateLimitException(
                    "openalex was asked too often (status 403); wait and try again",
                    e.failure(),
                    e);
        }
    }

    private Map<String, String> query(SearchRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("search", request.query());
        query.put("per-page", "" + Math.min(request.limit(), OpenAlexSearch.MAX_RESULTS));
        query.put("select", Works.FIELDS);
        List<String> filters = new ArrayList<>();
        request.from().ifPresent(day -> filters.add("from_publication_date:" + day));
        request.to().ifPresent(day -> filters.add("to_publication_date:" + day));
        request.language().ifPresent(code -> filters.add("language:" + code));
        if (!filters.isEmpty()) {
            query.put("filter", String.join(",", filters));
        }
        if (apiKey != null) {
            query.put("api_key", ProviderClient.requireKey(name(), apiKey.get()));
        }
        return query;
    }
}
