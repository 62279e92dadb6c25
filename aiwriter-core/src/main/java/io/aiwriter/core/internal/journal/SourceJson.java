package io.aiwriter.core.internal.journal;

import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sources in full, with the ids that they were given. */
final class SourceJson {

    private SourceJson() {}

    static String write(Source source) {
        ObjectNode root = Json.object();
        write(source, root);
        return Json.write(root);
    }

    static void write(Source source, ObjectNode to) {
        to.put("id", source.id().toString());
        to.put("location", source.location().toString());
        to.put("text", source.text().untrusted());
        to.put("hash", source.contentHash());
        to.put("readAt", source.readAt().toString());
        to.put("title", source.title());
        to.put("mediaType", source.mediaType());
        source.author().ifPresent(author -> to.put("author", author));
        source.publishedOn().ifPresent(date -> to.put("publishedOn", date.toString()));
        source.language().ifPresent(language -> to.put("language", language));
    }

    static Source read(String json) {
        return read(Json.read(json));
    }

    static Source read(JsonNode node) {
        String publishedOn = Json.optional(node, "publishedOn");
        return Source.builder(
                        URI.create(Json.text(node, "location")),
                        SourceText.of(Json.text(node, "text")))
                .id(UUID.fromString(Json.text(node, "id")))
                .contentHash(Json.text(node, "hash"))
                .readAt(Instant.parse(Json.text(node, "readAt")))
                .title(Json.text(node, "title"))
                .mediaType(Json.text(node, "mediaType"))
                .author(Json.optional(node, "author"))
                .publishedOn(publishedOn == null ? null : LocalDate.parse(publishedOn))
                .language(Json.optional(node, "language"))
                .build();
    }
}
