package io.aiwriter.exa;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Exa's words. */
record ExaService(Supplier<String> apiKey, boolean wholeText) implements SearchService {

    private static final ResultFields FIELDS =
            ResultFields.of("url", "title", "summary", "publishedDate")
                    .and(ExaService::addContents);

    @Override
    public String name() {
        return "exa";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.of(INCLUDE_DOMAINS, EXCLUDE_DOMAINS, DATE_RANGE, COUNTRY);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.header(name(), "x-api-key", apiKey, Map.of());
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        return FIELDS.read(client.post("search", body(request), known).path("results"), known);
    }

    private ObjectNode body(SearchRequest request) {
        ObjectNode body = ProviderClient.JSON.createObjectNode();
        body.put("query", request.query())
                .put("type", "auto")
                .put("numResults", Math.min(request.limit(), ExaSearch.MAX_RESULTS));
        if (!request.includeDomains().isEmpty()) {
            body.set("includeDomains", ProviderClient.JSON.valueToTree(request.includeDomains()));
        }
        if (!request.excludeDomains().isEmpty()) {
            body.set("excludeDomains", ProviderClient.JSON.valueToTree(request.excludeDomains()));
        }
        request.from().ifPresent(day -> body.put("startPublishedDate", day + "T00:00:00.000Z"));
        request.to().ifPresent(day -> body.put("endPublishedDate", day + "T23:59:59.999Z"));
        request.country().ifPresent(code -> body.put("userLocation", code));
        ObjectNode contents = body.putObject("contents").put("highlights", true);
        if (wholeText) {
            contents.put("text", true);
        }
        return body;
    }

    private static void addContents(JsonNode item, SearchResult.Builder result) {
        List<String> highlights = new ArrayList<>();
        item.path("highlights").forEach(highlight -> highlights.add(highlight.asString("")));
        if (!highlights.isEmpty()) {
            result.snippet(SourceText.of(String.join("\n", highlights)));
        }
        String text = item.path("text").asString("");
        if (!text.isBlank()) {
            result.text(SourceText.of(text));
        }
        String author = item.path("author").asString("");
        if (!author.isBlank()) {
            result.authors(List.of(author.strip()));
        }
    }
}
