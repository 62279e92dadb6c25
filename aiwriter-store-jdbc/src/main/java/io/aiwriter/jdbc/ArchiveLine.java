package io.aiwriter.jdbc;

import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.document.Document;
import io.aiwriter.document.DocumentKind;
import io.aiwriter.document.DocumentName;
import io.aiwriter.library.StatusChange;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of an archive for each thing in it. */
final class ArchiveLine {

    private ArchiveLine() {}

    static ObjectNode of(Source source, List<Passage> passages) {
        ObjectNode line = JsonText.MAPPER.createObjectNode();
        line.put("id", source.id().toString());
        line.put("location", source.location().toString());
        line.put("contentHash", source.contentHash());
        line.put("title", source.title());
        line.put("mediaType", source.mediaType());
        line.put("author", source.author().orElse(null));
        line.put("publishedOn", source.publishedOn().map(LocalDate::toString).orElse(null));
        line.put("language", source.language().orElse(null));
        line.put("readAt", source.readAt().toString());
        line.put("text", source.text().untrusted());
        ArrayNode array = line.putArray("passages");
        passages.forEach(passage -> write(passage, array.addObject()));
        return line;
    }

    static Evidence evidence(JsonNode line) {
        String published = optional(line, "publishedOn");
        Source source =
                Source.builder(
                                URI.create(text(line, "location")),
                                SourceText.of(text(line, "text")))
                        .id(UUID.fromString(text(line, "id")))
                        .contentHash(text(line, "contentHash"))
                        .title(text(line, "title"))
                        .mediaType(text(line, "mediaType"))
                        .author(optional(line, "author"))
                        .publishedOn(published == null ? null : LocalDate.parse(published))
                        .language(optional(line, "language"))
                        .readAt(Instant.parse(text(line, "readAt")))
                        .build();
        List<Passage> passages = new ArrayList<>();
        line.path("passages").forEach(node -> passages.add(passage(node, source.id())));
        return new Evidence(List.of(source), passages);
    }

    static ObjectNode of(ContentVersion version) {
        ObjectNode line = JsonText.MAPPER.createObjectNode();
        line.put("number", version.number());
        line.put("savedAt", version.savedAt().toString());
        line.put("author", version.author());
        line.put("reason", version.reason());
        line.set("document", ContentJson.tree(version.content()));
        return line;
    }

    static ContentVersion version(JsonNode line) {
        return new ContentVersion(
                line.path("number").asInt(),
                ContentJson.read(line.path("document")),
                Instant.parse(text(line, "savedAt")),
                text(line, "author"),
                text(line, "reason"));
    }

    static ObjectNode of(StatusChange change) {
        ObjectNode line = JsonText.MAPPER.createObjectNode();
        line.put("from", change.from().name());
        line.put("to", change.to().name());
        line.put("version", change.version());
        line.put("at", change.at().toString());
        line.put("author", change.author());
        line.put("reason", change.reason());
        return line;
    }

    static StatusChange statusChange(JsonNode line) {
        return new StatusChange(
                ContentStatus.valueOf(text(line, "from")),
                ContentStatus.valueOf(text(line, "to")),
                line.path("version").asInt(),
                Instant.parse(text(line, "at")),
                text(line, "author"),
                text(line, "reason"));
    }

    static ObjectNode of(Document document) {
        ObjectNode line = JsonText.MAPPER.createObjectNode();
        line.put("kind", document.name().kind().name());
        line.put("name", document.name().name());
        line.put("version", document.version());
        line.put("savedAt", document.savedAt().toString());
        line.put("author", document.author());
        line.put("reason", document.reason());
        line.put("body", document.body());
        return line;
    }

    static Document document(JsonNode line) {
        return new Document(
                new DocumentName(DocumentKind.valueOf(text(line, "kind")), text(line, "name")),
                line.path("version").asInt(),
                text(line, "body"),
                Instant.parse(text(line, "savedAt")),
                text(line, "author"),
                text(line, "reason"));
    }

    static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isString()) {
            throw new BrokenArchiveException("a line has no text '%s'".formatted(field), null);
        }
        return value.stringValue();
    }

    private static void write(Passage passage, ObjectNode to) {
        to.put("id", passage.id().toString());
        to.put("ordinal", passage.ordinal());
        to.put("start", passage.span().start());
        to.put("end", passage.span().end());
        ArrayNode headings = to.putArray("headings");
        passage.headings().forEach(headings::add);
        to.put("text", passage.text().untrusted());
    }

    private static Passage passage(JsonNode node, UUID source) {
        List<String> headings = new ArrayList<>();
        node.path("headings").forEach(heading -> headings.add(heading.asString()));
        return new Passage(
                UUID.fromString(text(node, "id")),
                source,
                node.path("ordinal").asInt(),
                new TextSpan(node.path("start").asInt(), node.path("end").asInt()),
                SourceText.of(text(node, "text")),
                headings);
    }

    private static @Nullable String optional(JsonNode line, String field) {
        return line.path(field).isString() ? line.path(field).stringValue() : null;
    }
}
