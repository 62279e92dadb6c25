package io.aiwriter.serper;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serper's words. */
record SerperService(Supplier<String> apiKey) implements SearchService {

    private static final ResultFields FIELDS = ResultFields.of("link", "title", "snippet", "date");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

    @Override
    public String name() {
        return "serper";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return EnumSet.allOf(SearchAbility.class);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.header(name(), "X-API-KEY", apiKey, Map.of());
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        JsonNode answer = client.post("search", body(request), known);
        boolean none = answer.has("searchParameters") && !answer.has("organic");
        return none ? List.of() : FIELDS.read(answer.path("organic"), known);
    }

    private static ObjectNode body(SearchRequest request) {
        ObjectNode body = ProviderClient.JSON.createObjectNode();
        body.put("q", Domains.inQuery(request)).put("num", request.limit());
        request.language().ifPresent(code -> body.put("hl", code));
        request.country().ifPresent(code -> body.put("gl", code.toLowerCase(Locale.ROOT)));
        if (request.needs().contains(SearchAbility.DATE_RANGE)) {
            body.put(
                    "tbs",
                    "cdr:1" + bound("cd_min", request.from()) + bound("cd_max", request.to()));
        }
        return body;
    }

    private static String bound(String name, Optional<LocalDate> day) {
        return day.map(stated -> "," + name + ":" + DAY.format(stated)).orElse("");
    }
}
