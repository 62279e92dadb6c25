package io.aiwriter.export;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.TextSpan;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a content with all that it stands on as JSON. */
final class JsonDocument {

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonDocument() {}

    static String render(Content content, Evidence evidence) {
        ObjectNode root = JSON.createObjectNode();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("id", content.id().toString());
        root.put("title", content.title());
        root.put("topic", content.topic());
        root.put("language", content.language());
        root.put("createdAt", content.createdAt().toString());
        root.put("wordCount", content.wordCount());
        provenance(content.provenance(), root.putObject("provenance"));
        content.warnings().forEach(root.putArray("warnings")::add);
        SourceNumbers numbers = SourceNumbers.of(content);
        ArrayNode sections = root.putArray("sections");
        for (Section section : content.sections()) {
            section(section, numbers, evidence, sections.addObject());
        }
        sources(content, numbers, evidence, root.putArray("sources"));
        passages(content, evidence, root.putArray("passages"));
        return JSON.writeValueAsString(root);
    }

    private static void provenance(Provenance provenance, ObjectNode to) {
        to.put("method", provenance.method());
        to.put("usedLanguageModel", provenance.usedLanguageModel());
        to.put("model", provenance.model());
        to.put("embeddingModel", provenance.embeddingModel());
        ObjectNode parameters = to.putObject("parameters");
        new TreeMap<>(provenance.parameters()).forEach(parameters::put);
        TokenUsage usage = provenance.usage();
        ObjectNode tokens = to.putObject("tokenUsage");
        tokens.put("input", usage.inputTokens());
        tokens.put("output", usage.outputTokens());
        tokens.put("cachedInput", usage.cachedInputTokens());
        tokens.put("reasoning", usage.reasoningTokens());
        tokens.put("reported", usage.reported());
    }

    private static void section(
            Section section, SourceNumbers numbers, Evidence evidence, ObjectNode to) {
        to.put("heading", section.heading());
        to.put("text", section.text());
        ArrayNode citations = to.putArray("citations");
        for (Citation citation : section.citations()) {
            ObjectNode node = citations.addObject();
            node.put("number", numbers.number(citation.sourceId()));
            node.put("claim", section.claimOf(citation));
            span(citation.claim(), node.putObject("claimSpan"));
            node.put("source", citation.sourceId().toString());
            node.put("passage", citation.passageId().toString());
            node.put("quote", quote(citation, evidence));
            span(citation.quote(), node.putObject("quoteSpan"));
            node.put("support", citation.verdict().support().name().toLowerCase(Locale.ROOT));
            node.put("reason", citation.verdict().reason());
        }
    }

    private static @Nullable String quote(Citation citation, Evidence evidence) {
        return evidence.source(citation.sourceId())
                .filter(source -> citation.quote().end() <= source.text().length())
                .map(source -> source.text().slice(citation.quote()).untrusted())
                .orElse(null);
    }

    private static void sources(
            Content content, SourceNumbers numbers, Evidence evidence, ArrayNode to) {
        for (SourceReference reference : content.sources()) {
            ObjectNode node = to.addObject();
            int number = numbers.number(reference.sourceId());
            node.put("number", number == 0 ? null : Integer.valueOf(number));
            node.put("id", reference.sourceId().toString());
            node.put("title", reference.title());
            node.put("location", reference.location().toString());
            node.put("author", reference.author());
            node.put("publishedOn", Objects.toString(reference.publishedOn(), null));
            Optional<Source> source = evidence.source(reference.sourceId());
            node.put("language", source.flatMap(Source::language).orElse(null));
            node.put("mediaType", source.map(Source::mediaType).orElse(null));
            node.put("contentHash", source.map(Source::contentHash).orElse(null));
            node.put("readAt", source.map(s -> s.readAt().toString()).orElse(null));
        }
    }

    private static void passages(Content content, Evidence evidence, ArrayNode to) {
        Set<UUID> cited = new LinkedHashSet<>();
        content.sections()
                .forEach(section -> section.citations().forEach(c -> cited.add(c.passageId())));
        for (UUID id : cited) {
            evidence.passage(id).ifPresent(passage -> passage(passage, to.addObject()));
        }
    }

    private static void passage(Passage passage, ObjectNode to) {
        to.put("id", passage.id().toString());
        to.put("source", passage.sourceId().toString());
        to.put("ordinal", passage.ordinal());
        span(passage.span(), to.putObject("span"));
        passage.headings().forEach(to.putArray("headings")::add);
        to.put("text", passage.text().untrusted());
    }

    private static void span(TextSpan span, ObjectNode to) {
        to.put("start", span.start());
        to.put("end", span.end());
    }
}
