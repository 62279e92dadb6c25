package io.aiwriter.wikipedia;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.ResultFields;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** MediaWiki's words. */
record WikipediaService(String address, String language, String userAgent)
        implements SearchService {

    private static final String PLACE = "{language}";
    private static final ResultFields FIELDS =
            ResultFields.of("fullurl", "title", "extract", "published");

    @Override
    public String name() {
        return "wikipedia";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return address.contains(PLACE) ? Set.of(SearchAbility.LANGUAGE) : Set.of();
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return () -> Map.of("User-Agent", userAgent);
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        String wiki = in(request.language().orElse(language), address);
        JsonNode answer = client.get(wiki, query(request), known);
        boolean none = answer.has("batchcomplete") && !answer.has("query");
        return none ? List.of() : FIELDS.read(ranked(answer.path("query").path("pages")), known);
    }

    static String in(String language, String address) {
        return address.replace(PLACE, language);
    }

    private static Map<String, String> query(SearchRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("action", "query");
        query.put("format", "json");
        query.put("formatversion", "2");
        query.put("generator", "search");
        query.put("gsrsearch", request.query());
        query.put("gsrlimit", "" + Math.min(request.limit(), WikipediaSearch.MAX_RESULTS));
        query.put("prop", "extracts|info");
        query.put("inprop", "url");
        query.put("exintro", "1");
        query.put("explaintext", "1");
        query.put("exlimit", "max");
        return query;
    }

    /** Pages come in the order of their numbers; their rank is a field. */
    private static JsonNode ranked(JsonNode pages) {
        if (!pages.isArray()) {
            return pages;
        }
        List<JsonNode> sorted = new ArrayList<>();
        pages.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(page -> page.path("index").asInt(Integer.MAX_VALUE)));
        ArrayNode ranked = ProviderClient.JSON.createArrayNode();
        return ranked.addAll(sorted);
    }
}
