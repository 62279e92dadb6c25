package io.aiwriter.testkit;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contents and sources with every field set, for tests. */
public final class Samples {

    /** A moment with a fraction of a second, as fine as repositories keep it. */
    public static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123456Z");

    private Samples() {}

    /** A source at a location of its own. */
    public static Source source(String text) {
        return source(URI.create("https://example.org/" + UUID.randomUUID()), text);
    }

    /** A source with every field set. */
    public static Source source(URI location, String text) {
        return Source.builder(location, SourceText.of(text))
                .id(UUID.randomUUID())
                .title("Cells, \"in brief\"")
                .mediaType("text/html")
                .author("Zoë Ångström")
                .publishedOn(LocalDate.of(2024, 2, 29))
                .language("en-GB")
                .readAt(MOMENT)
                .build();
    }

    /** A passage that covers all of a source. */
    public static Passage passage(Source source) {
        return passage(source, 0, new TextSpan(0, source.text().length()));
    }

    /** A passage that covers a part of a source. */
    public static Passage passage(Source source, int ordinal, TextSpan span) {
        return new Passage(
                UUID.randomUUID(),
                source.id(),
                ordinal,
                span,
                source.text().slice(span),
                List.of("Biology", "Cells"));
    }

    /** One source and the passage that covers it. */
    public static Evidence evidence(String text) {
        Source source = source(text);
        return new Evidence(List.of(source), List.of(passage(source)));
    }

    /** A content with every field set, whose one section says and cites the first passage. */
    public static Content content(Evidence evidence) {
        return content(UUID.randomUUID(), evidence);
    }

    /** A content with a given id, whose one section says and cites the first passage. */
    public static Content content(UUID id, Evidence evidence) {
        Passage passage = evidence.passages().getFirst();
        return Content.builder(id, "How cells differ")
                .topic("How do eukaryotes differ from prokaryotes?")
                .language("en")
                .keywords(List.of("cells", "life"))
                .metadata(Map.of("campaign", "spring", "audience", "pupils"))
                .sections(List.of(new Section("", "A lead.", List.of()), section(passage)))
                .sources(evidence.sources().stream().map(SourceReference::of).toList())
                .provenance(provenance())
                .createdAt(MOMENT)
                .warnings(List.of("No language model was used."))
                .build();
    }

    /** A content without sources. */
    public static Content uncited(String title) {
        return Content.builder(UUID.randomUUID(), title)
                .sections(List.of(new Section("", "Three plain words", List.of())))
                .provenance(provenance())
                .createdAt(MOMENT)
                .build();
    }

    /** A section that says and cites a passage. */
    public static Section section(Passage passage) {
        String text = passage.text().untrusted();
        return new Section("What a cell is", text, List.of(citation(passage)));
    }

    /** A citation of a whole passage by a sentence that starts its section. */
    public static Citation citation(Passage passage) {
        return new Citation(
                new TextSpan(0, passage.span().length()),
                passage.sourceId(),
                passage.id(),
                passage.span(),
                new Verdict(Verdict.Support.SUPPORTED, "The passage says it."));
    }

    private static Provenance provenance() {
        return new Provenance(
                "model/1",
                "openai:gpt-test",
                "minilm-l6-v2-q8",
                Map.of("temperature", "0.2", "seed", "7"),
                new TokenUsage(1_200, 340, 100, 20, 15, true));
    }
}
