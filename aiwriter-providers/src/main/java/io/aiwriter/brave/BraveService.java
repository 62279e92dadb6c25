package io.aiwriter.brave;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.Domains;
import io.aiwriter.providers.internal.search.ResultFields;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** Brave's words. */
record BraveService(Supplier<String> apiKey) implements SearchService {

    private static final ResultFields FIELDS =
            ResultFields.of("url", "title", "description", "page_age").and(BraveService::plain);

    /** Languages that Brave writes in its own way. */
    private static final Map<String, String> LANGUAGES =
            Map.of("ja", "jp", "zh", "zh-hans", "pt", "pt-pt");

    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    @Override
    public String name() {
        return "brave";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return EnumSet.allOf(SearchAbility.class);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.header(name(), "X-Subscription-Token", apiKey, Map.of());
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        JsonNode answer = client.get("res/v1/web/search", query(request), known);
        boolean none = answer.path("type").asString("").equals("search") && !answer.has("web");
        return none ? List.of() : FIELDS.read(answer.path("web").path("results"), known);
    }

    private static Map<String, String> query(SearchRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", Domains.inQuery(request));
        query.put("count", "" + Math.min(request.limit(), BraveSearch.MAX_RESULTS));
        query.put("text_decorations", "false");
        query.put("result_filter", "web");
        request.country().ifPresent(code -> query.put("country", code));
        request.language()
                .ifPresent(code -> query.put("search_lang", LANGUAGES.getOrDefault(code, code)));
        if (request.needs().contains(SearchAbility.DATE_RANGE)) {
            LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
            query.put(
                    "freshness",
                    request.from().orElse(BEGINNING) + "to" + request.to().orElse(tomorrow));
        }
        return query;
    }

    /** Titles and descriptions come as HTML. */
    private static void plain(JsonNode item, SearchResult.Builder result) {
        result.title(plain(item.path("title"))).snippet(plain(item.path("description")));
    }

    private static SourceText plain(JsonNode html) {
        return SourceText.of(Jsoup.parseBodyFragment(html.asString("")).text());
    }
}
