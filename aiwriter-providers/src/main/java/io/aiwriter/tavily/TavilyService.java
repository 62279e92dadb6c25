package io.aiwriter.tavily;

import static io.aiwriter.research.SearchAbility.COUNTRY;
import static io.aiwriter.research.SearchAbility.DATE_RANGE;
import static io.aiwriter.research.SearchAbility.EXCLUDE_DOMAINS;
import static io.aiwriter.research.SearchAbility.INCLUDE_DOMAINS;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.ResultFields;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tavily's words. */
record TavilyService(Supplier<String> apiKey, TavilySearch.Depth depth, boolean wholeText)
        implements SearchService {

    private static final ResultFields FIELDS =
            ResultFields.of("url", "title", "content", "published_date")
                    .and(TavilyService::addText);

    /** Where Tavily's name of a country is not the one that Java knows. */
    private static final Map<String, String> COUNTRIES =
            Map.of(
                    "BA", "bosnia and herzegovina",
                    "CD", "congo",
                    "CG", "congo",
                    "CZ", "czech republic",
                    "MK", "north macedonia",
                    "MM", "myanmar",
                    "TR", "turkey",
                    "TT", "trinidad and tobago");

    @Override
    public String name() {
        return "tavily";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.of(INCLUDE_DOMAINS, EXCLUDE_DOMAINS, DATE_RANGE, COUNTRY);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.bearer(name(), apiKey, Map.of());
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        return FIELDS.read(client.post("search", body(request), known).path("results"), known);
    }

    private ObjectNode body(SearchRequest request) {
        ObjectNode body = ProviderClient.JSON.createObjectNode();
        body.put("query", request.query())
                .put("search_depth", depth.name().toLowerCase(Locale.ROOT))
                .put("topic", "general")
                .put("max_results", Math.min(request.limit(), TavilySearch.MAX_RESULTS));
        if (!request.includeDomains().isEmpty()) {
            body.set("include_domains", ProviderClient.JSON.valueToTree(request.includeDomains()));
        }
        if (!request.excludeDomains().isEmpty()) {
            body.set("exclude_domains", ProviderClient.JSON.valueToTree(request.excludeDomains()));
        }
        request.from().ifPresent(day -> body.put("start_date", day.toString()));
        request.to().ifPresent(day -> body.put("end_date", day.toString()));
        request.country().ifPresent(code -> body.put("country", country(code)));
        if (wholeText) {
            body.put("include_raw_content", "markdown");
        }
        return body;
    }

    private static String country(String code) {
        String known =
                Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
        return COUNTRIES.getOrDefault(code, known);
    }

    private static void addText(JsonNode item, SearchResult.Builder result) {
        String text = item.path("raw_content").asString("");
        if (!text.isBlank()) {
            result.text(SourceText.of(text));
        }
    }
}
