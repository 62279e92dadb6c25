package io.aiwriter.googlesearch;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.Domains;
import io.aiwriter.providers.internal.search.ResultFields;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The words of Google's Custom Search JSON API. */
record GoogleService(String engineId, Supplier<String> apiKey) implements SearchService {

    private static final ResultFields FIELDS = ResultFields.of("link", "title", "snippet", "date");

    @Override
    public String name() {
        return "google-search";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return EnumSet.allOf(SearchAbility.class);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.header(name(), "X-Goog-Api-Key", apiKey, Map.of());
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        JsonNode answer = client.get("customsearch/v1", query(request), known);
        boolean none = answer.has("queries") && !answer.has("items");
        return none ? List.of() : FIELDS.read(answer.path("items"), known);
    }

    private Map<String, String> query(SearchRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("cx", engineId);
        query.put("q", Domains.inQuery(request));
        query.put("num", "" + Math.min(request.limit(), GoogleSearch.MAX_RESULTS));
        request.language().ifPresent(code -> query.put("lr", "lang_" + language(code)));
        request.country().ifPresent(code -> query.put("gl", code.toLowerCase(Locale.ROOT)));
        if (request.needs().contains(SearchAbility.DATE_RANGE)) {
            query.put("sort", "date:r:" + bound(request.from()) + ":" + bound(request.to()));
        }
        return query;
    }

    /** Google tells two kinds of Chinese apart, by country. */
    private static String language(String code) {
        return code.equals("zh") ? "zh-CN" : code;
    }

    private static String bound(Optional<LocalDate> day) {
        return day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("");
    }
}
