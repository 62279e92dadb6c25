package io.aiwriter.providers.internal.search;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderErrors;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * What the fields of a service's results are called, and what else is to be read from them.
 *
 * @param url where the result is
 * @param title its title
 * @param snippet what is shown of it
 * @param published when it was published
 * @param more reads what lies elsewhere
 */
public record ResultFields(
        String url,
        String title,
        String snippet,
        String published,
        BiConsumer<JsonNode, SearchResult.Builder> more) {

    /** Fields with nothing else to read. */
    public static ResultFields of(String url, String title, String snippet, String published) {
        return new ResultFields(url, title, snippet, published, (item, result) -> {});
    }

    /** The same, with something else to read. */
    public ResultFields and(BiConsumer<JsonNode, SearchResult.Builder> further) {
        return new ResultFields(url, title, snippet, published, further);
    }

    /**
     * The results of a list, in its order; what has no address on the web is left out.
     *
     * @throws io.aiwriter.provider.ProtocolException when it is no list
     */
    public List<SearchResult> read(JsonNode list, ProviderFailure known) {
        if (!list.isArray()) {
            throw ProviderErrors.protocol(known, "its answer has no list of results", null);
        }
        List<SearchResult> results = new ArrayList<>();
        for (JsonNode item : list) {
            WebAddress.of(item.path(url).asString(""))
                    .map(SearchResult::builder)
                    .ifPresent(
                            result -> {
                                fill(item, result);
                                results.add(result.build());
                            });
        }
        return results;
    }

    private void fill(JsonNode item, SearchResult.Builder result) {
        result.title(text(item.path(title)))
                .snippet(text(item.path(snippet)))
                .publishedOn(PublicationDay.of(item.path(published).asString("")));
        more.accept(item, result);
    }

    /** A text of somebody else's; empty when there is none. */
    public static SourceText text(JsonNode node) {
        return SourceText.of(node.asString("").strip());
    }
}
