package io.aiwriter.openalex;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderErrors;
import io.aiwriter.providers.internal.search.PublicationDay;
import io.aiwriter.providers.internal.search.ResultFields;
import io.aiwriter.providers.internal.search.WebAddress;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads scholarly works. */
final class Works {

    static final String FIELDS =
            "id,doi,display_name,publication_date,primary_location,authorships,"
                    + "abstract_inverted_index";

    private Works() {}

    static List<SearchResult> read(JsonNode list, ProviderFailure known) {
        if (!list.isArray()) {
            throw ProviderErrors.protocol(known, "its answer has no list of results", null);
        }
        List<SearchResult> results = new ArrayList<>();
        for (JsonNode work : list) {
            location(work).map(at -> read(work, at)).ifPresent(results::add);
        }
        return results;
    }

    private static SearchResult read(JsonNode work, URI location) {
        List<String> authors = new ArrayList<>();
        for (JsonNode authorship : work.path("authorships")) {
            String name = authorship.path("author").path("display_name").asString("");
            if (!name.isBlank()) {
                authors.add(name.strip());
            }
        }
        return SearchResult.builder(location)
                .title(ResultFields.text(work.path("display_name")))
                .snippet(SourceText.of(inOrder(work.path("abstract_inverted_index"))))
                .authors(authors)
                .publishedOn(PublicationDay.of(work.path("publication_date").asString("")))
                .build();
    }

    private static Optional<URI> location(JsonNode work) {
        return Stream.of(
                        work.path("primary_location").path("landing_page_url"),
                        work.path("doi"),
                        work.path("id"))
                .map(node -> WebAddress.of(node.asString("")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** OpenAlex gives an abstract as an index: each word with the places where it stands. */
    private static String inOrder(JsonNode index) {
        Map<Integer, String> words = new TreeMap<>();
        index.forEachEntry(
                (word, places) -> places.forEach(place -> words.put(place.asInt(0), word)));
        return String.join(" ", words.values());
    }
}
