package io.aiwriter.searxng;

import static io.aiwriter.research.SearchAbility.EXCLUDE_DOMAINS;
import static io.aiwriter.research.SearchAbility.INCLUDE_DOMAINS;
import static io.aiwriter.research.SearchAbility.LANGUAGE;

import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.Domains;
import io.aiwriter.providers.internal.search.ResultFields;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** SearXNG's words. */
record SearxngService(List<String> categories, List<String> engines) implements SearchService {

    private static final int FORBIDDEN = 403;
    private static final ResultFields FIELDS =
            ResultFields.of("url", "title", "content", "publishedDate");

    @Override
    public String name() {
        return "searxng";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.of(INCLUDE_DOMAINS, EXCLUDE_DOMAINS, LANGUAGE);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.none();
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        try {
            return FIELDS.read(client.get("search", query(request), known).path("results"), known);
        } catch (AuthenticationException e) {
            if (e.failure().status().orElse(0) != FORBIDDEN) {
                throw e;
            }
            throw new InvalidRequestException(
                    "searxng refuses to answer in JSON (status 403); add json to search.formats in"
                            + " the server's settings",
                    e.failure(),
                    e);
        }
    }

    private Map<String, String> query(SearchRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", Domains.inQuery(request));
        query.put("format", "json");
        request.language().ifPresent(code -> query.put("language", code));
        if (!categories.isEmpty()) {
            query.put("categories", String.join(",", categories));
        }
        if (!engines.isEmpty()) {
            query.put("engines", String.join(",", engines));
        }
        return query;
    }
}
