package io.aiwriter.jdbc;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.content.StoreException;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of a version of a content. Written field by field, so that a change of the API's
 * records cannot change it unseen. Fields that are not known are passed over when reading, so a
 * later version may add some; what an older reader would misunderstand counts {@code format} up.
 */
final class ContentJson {

    private static final int FORMAT = 1;

    private ContentJson() {}

    /**
     * Writes a content.
     *
     * @throws IllegalArgumentException when a text of it cannot be kept exactly
     */
    static JsonText write(Content content) {
        return json(tree(content));
    }

    /** The same form before it is checked and becomes text. */
    static ObjectNode tree(Content content) {
        ObjectNode root = JsonText.MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("id", content.id().toString());
        root.put("title", content.title());
        root.put("topic", content.topic());
        root.put("type", content.type());
        root.put("language", content.language());
        ArrayNode keywords = root.putArray("keywords");
        content.keywords().forEach(keywords::add);
        put(content.metadata(), root.putObject("metadata"));
        root.put("createdAt", content.createdAt().toString());
        ArrayNode sections = root.putArray("sections");
        content.sections().forEach(section -> write(section, sections.addObject()));
        ArrayNode sources = root.putArray("sources");
        content.sources().forEach(source -> write(source, sources.addObject()));
        write(content.provenance(), root.putObject("provenance"));
        ArrayNode warnings = root.putArray("warnings");
        content.warnings().forEach(warnings::add);
        return root;
    }

    static Content read(String document) {
        return read(JsonText.MAPPER.readTree(document));
    }

    static Content read(JsonNode root) {
        if (root.path("format").asInt(0) > FORMAT) {
            throw newer("the content " + text(root, "id"));
        }
        return Content.builder(UUID.fromString(text(root, "id")), text(root, "title"))
                .topic(text(root, "topic"))
                .type(root.path("type").asString(Content.ARTICLE))
                .language(text(root, "language"))
                .keywords(list(root.path("keywords"), JsonNode::asString))
                .metadata(texts(root.path("metadata")))
                .createdAt(Instant.parse(text(root, "createdAt")))
                .sections(list(root.path("sections"), ContentJson::section))
                .sources(list(root.path("sources"), ContentJson::source))
                .provenance(provenance(root.path("provenance")))
                .warnings(list(root.path("warnings"), JsonNode::asString))
                .build();
    }

    static JsonText writeTexts(List<String> texts) {
        ArrayNode array = JsonText.MAPPER.createArrayNode();
        texts.forEach(array::add);
        return json(array);
    }

    static List<String> readTexts(String json) {
        return list(JsonText.MAPPER.readTree(json), JsonNode::asString);
    }

    private static void write(Section section, ObjectNode to) {
        to.put("heading", section.heading());
        to.put("text", section.text());
        ArrayNode citations = to.putArray("citations");
        for (Citation citation : section.citations()) {
            ObjectNode node = citations.addObject();
            node.put("claimStart", citation.claim().start());
            node.put("claimEnd", citation.claim().end());
            node.put("source", citation.sourceId().toString());
            node.put("passage", citation.passageId().toString());
            node.put("quoteStart", citation.quote().start());
            node.put("quoteEnd", citation.quote().end());
            node.put("support", citation.verdict().support().name());
            node.put("reason", citation.verdict().reason());
        }
    }

    private static Section section(JsonNode node) {
        return new Section(
                text(node, "heading"),
                text(node, "text"),
                list(node.path("citations"), ContentJson::citation));
    }

    private static Citation citation(JsonNode node) {
        return new Citation(
                new TextSpan(node.path("claimStart").asInt(), node.path("claimEnd").asInt()),
                UUID.fromString(text(node, "source")),
                UUID.fromString(text(node, "passage")),
                new TextSpan(node.path("quoteStart").asInt(), node.path("quoteEnd").asInt()),
                new Verdict(support(text(node, "support")), text(node, "reason")));
    }

    private static Verdict.Support support(String name) {
        return Arrays.stream(Verdict.Support.values())
                .filter(support -> support.name().equals(name))
                .findFirst()
                .orElseThrow(() -> newer("a verdict"));
    }

    private static StoreException newer(String what) {
        return new StoreException(
                StoreException.Reason.NEWER_SCHEMA,
                what + " was written by a newer version of aiwriter; use that version",
                null);
    }

    /** Checks every name and text, wherever it stands. */
    private static JsonText json(JsonNode root) {
        requireStorable(root);
        return new JsonText(root.toString());
    }

    private static void requireStorable(JsonNode node) {
        if (node.isString()) {
            StorableText.require("a text of the content", node.stringValue());
        }
        node.propertyNames().forEach(name -> StorableText.require("a name in the content", name));
        node.forEach(ContentJson::requireStorable);
    }

    private static void write(SourceReference source, ObjectNode to) {
        to.put("id", source.sourceId().toString());
        to.put("title", source.title());
        to.put("location", source.location().toString());
        to.put("author", source.author());
        to.put(
                "publishedOn",
                source.publishedOn() == null ? null : source.publishedOn().toString());
    }

    private static SourceReference source(JsonNode node) {
        String publishedOn = optional(node, "publishedOn");
        return new SourceReference(
                UUID.fromString(text(node, "id")),
                text(node, "title"),
                URI.create(text(node, "location")),
                optional(node, "author"),
                publishedOn == null ? null : LocalDate.parse(publishedOn));
    }

    private static void write(Provenance provenance, ObjectNode to) {
        to.put("method", provenance.method());
        to.put("model", provenance.model());
        to.put("embeddingModel", provenance.embeddingModel());
        put(provenance.parameters(), to.putObject("parameters"));
        TokenUsage usage = provenance.usage();
        ObjectNode tokens = to.putObject("usage");
        tokens.put("input", usage.inputTokens());
        tokens.put("output", usage.outputTokens());
        tokens.put("cachedInput", usage.cachedInputTokens());
        tokens.put("cacheWrite", usage.cacheWriteTokens());
        tokens.put("reasoning", usage.reasoningTokens());
        tokens.put("reported", usage.reported());
    }

    private static Provenance provenance(JsonNode node) {
        JsonNode usage = node.path("usage");
        return new Provenance(
                text(node, "method"),
                text(node, "model"),
                text(node, "embeddingModel"),
                texts(node.path("parameters")),
                new TokenUsage(
                        usage.path("input").asLong(),
                        usage.path("output").asLong(),
                        usage.path("cachedInput").asLong(),
                        usage.path("cacheWrite").asLong(),
                        usage.path("reasoning").asLong(),
                        usage.path("reported").asBoolean()));
    }

    private static void put(Map<String, String> texts, ObjectNode to) {
        new TreeMap<>(texts).forEach(to::put);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).isNull() || node.path(field).isMissingNode()
                ? null
                : node.path(field).asString();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(read.apply(element)));
        return list;
    }
}
