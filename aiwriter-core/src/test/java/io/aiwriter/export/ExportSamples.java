package io.aiwriter.export;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contents to export. */
final class ExportSamples {

    static final Source CELLS =
            Source.builder(
                            URI.create("https://example.org/cells"),
                            SourceText.of("Cells have walls. Plants have cells."))
                    .id(named("cells"))
                    .title("Cells, \"in brief\"")
                    .author("Zoë Ångström")
                    .publishedOn(LocalDate.of(2024, 2, 29))
                    .readAt(Instant.parse("2026-11-22T08:00:00Z"))
                    .mediaType("text/html")
                    .language("en")
                    .build();
    static final Source PLANTS = source("plants", "Plants are green.");
    static final Evidence EVIDENCE =
            new Evidence(List.of(CELLS, PLANTS), List.of(passage(CELLS), passage(PLANTS)));

    private ExportSamples() {}

    /** Two sentences of two sources under one heading. */
    static Content content(String title) {
        Section section =
                new Section(
                        "Parts",
                        "Cells have walls. Plants are green.",
                        List.of(
                                citation(CELLS, new TextSpan(0, 17), new TextSpan(0, 17)),
                                citation(PLANTS, new TextSpan(18, 35), new TextSpan(0, 17))));
        return content(title, List.of(section), List.of(CELLS, PLANTS));
    }

    static Content content(String title, List<Section> sections, List<Source> sources) {
        return Content.builder(named("content"), title)
                .language("en")
                .sections(sections)
                .sources(sources.stream().map(SourceReference::of).toList())
                .provenance(provenance(""))
                .createdAt(Instant.parse("2026-11-23T10:00:00Z"))
                .build();
    }

    /** A hostile text wherever a content can have one; a part of it is a claim. */
    static Content hostile(String text) {
        Source evil = hostileSource(text);
        TextSpan claim = new TextSpan(0, text.length());
        List<Section> sections =
                List.of(
                        new Section(text, text, List.of(citation(evil, claim, claim))),
                        new Section(
                                "After " + text,
                                text + " end.",
                                List.of(citation(evil, claim, claim))));
        return content("T " + text, sections, List.of(evil)).toBuilder()
                .warnings(List.of(text))
                .provenance(provenance(text))
                .build();
    }

    static Evidence hostileEvidence(String text) {
        Source evil = hostileSource(text);
        return new Evidence(List.of(evil), List.of(passage(evil)));
    }

    private static Source hostileSource(String text) {
        return Source.builder(URI.create("https://example.org/a"), SourceText.of(text + " x."))
                .id(named("evil"))
                .title(text)
                .author(text)
                .build();
    }

    static Provenance provenance(String model) {
        return new Provenance("extractive/1", model, "e", Map.of("seed", "7"), TokenUsage.NONE);
    }

    static Citation citation(Source source, TextSpan claim, TextSpan quote) {
        Verdict verdict = new Verdict(Verdict.Support.SUPPORTED, "Quoted word for word.");
        return new Citation(claim, source.id(), passage(source).id(), quote, verdict);
    }

    static Passage passage(Source source) {
        return new Passage(
                named("passage of " + source.id()),
                source.id(),
                0,
                new TextSpan(0, source.text().length()),
                source.text(),
                List.of("Biology"));
    }

    static Source source(String name, String text) {
        return Source.builder(URI.create("file:///" + name + ".txt"), SourceText.of(text))
                .id(named(name))
                .title(name)
                .build();
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What people have tried to break pages, Markdown and YAML with. */
    static List<String> hostileTexts() {
        List<String> texts = new ArrayList<>(HostileTexts.SCRIPTS);
        texts.addAll(HostileTexts.MARKDOWN);
        texts.addAll(HostileTexts.PLAIN_BUT_ODD);
        return texts;
    }
}
