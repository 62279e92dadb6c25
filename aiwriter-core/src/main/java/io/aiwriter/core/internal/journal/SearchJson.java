package io.aiwriter.core.internal.journal;

import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches as what tells them apart, and their results in full. */
final class SearchJson {

    private SearchJson() {}

    static String canonical(SearchRequest request) {
        ObjectNode root = Json.object();
        root.put("query", request.query());
        root.put("limit", request.limit());
        request.includeDomains().forEach(root.withArray("include")::add);
        request.excludeDomains().forEach(root.withArray("exclude")::add);
        request.from().ifPresent(date -> root.put("from", date.toString()));
        request.to().ifPresent(date -> root.put("to", date.toString()));
        request.language().ifPresent(language -> root.put("language", language));
        request.country().ifPresent(country -> root.put("country", country));
        return Json.write(root);
    }

    static String write(List<SearchResult> results) {
        ObjectNode root = Json.object();
        results.forEach(result -> write(result, root.withArray("results").addObject()));
        return Json.write(root);
    }

    static List<SearchResult> read(String json) {
        return Json.list(Json.read(json).path("results"), SearchJson::result);
    }

    private static void write(SearchResult result, ObjectNode to) {
        to.put("location", result.location().toString());
        to.put("title", result.title().untrusted());
        to.put("snippet", result.snippet().untrusted());
        result.text().ifPresent(text -> to.put("text", text.untrusted()));
        result.authors().forEach(to.withArray("authors")::add);
        result.publishedOn().ifPresent(date -> to.put("publishedOn", date.toString()));
    }

    private static SearchResult result(JsonNode node) {
        String text = Json.optional(node, "text");
        String publishedOn = Json.optional(node, "publishedOn");
        return SearchResult.builder(URI.create(Json.text(node, "location")))
                .title(SourceText.of(Json.text(node, "title")))
                .snippet(SourceText.of(Json.text(node, "snippet")))
                .text(text == null ? null : SourceText.of(text))
                .authors(Json.list(node.path("authors"), JsonNode::asString))
                .publishedOn(publishedOn == null ? null : LocalDate.parse(publishedOn))
                .build();
    }
}
