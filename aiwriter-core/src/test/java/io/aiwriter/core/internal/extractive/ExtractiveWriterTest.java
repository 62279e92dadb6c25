package io.aiwriter.core.internal.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.core.internal.writing.Writer;
import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.NoEvidenceException;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExtractiveWriterTest {

    private static final String BEES =
            "Honey bees live in colonies of many thousand workers and one queen. Workers collect nectar and"
                    + " pollen from flowers within a few kilometres of the hive. Nectar becomes honey when"
                    + " the workers fan it dry with their wings. A colony stores honey to live through the"
                    + " winter without flowers.";
    private static final String WASPS =
            "Paper wasps build their nests from chewed wood fibres. A wasp colony lives for one summer only,"
                    + " and young queens alone survive the winter. Wasps feed their larvae with insects that"
                    + " they have caught.";

    private static DjlEmbeddingModel embeddings;

    private final PassageCutter cutter = new PassageCutter();

    @BeforeAll
    static void open() {
        embeddings = DjlEmbeddingModel.miniLm();
    }

    @AfterAll
    static void close() {
        embeddings.close();
    }

    @Test
    void sectionsAreNamedAfterTheirSourcesHeadings() {
        String text = "# Bees\n\n" + BEES + "\n\n# Wasps\n\n" + WASPS;
        assertThat(headings(source("insects.md", text))).contains("Bees", "Wasps");
    }

    @Test
    void sourceWithoutHeadingsGivesItsTitle() {
        assertThat(headings(titled(BEES, "The life of bees"), titled(WASPS, "The year of a wasp")))
                .contains("The life of bees", "The year of a wasp");
    }

    @Test
    void fileNameIsNoHeading() {
        assertThat(headings(source("bees.txt", BEES), source("wasps.txt", WASPS)))
                .doesNotContain("bees.txt", "wasps.txt")
                .doesNotHaveDuplicates();
    }

    @Test
    void headingsAreNeverRepeated() {
        String text = "# Life\n\n" + BEES + "\n\n# Life\n\n" + WASPS;
        assertThat(headings(source("a.md", text))).doesNotHaveDuplicates();
    }

    @Test
    void sourcesWithoutWholeSentencesAreNoEvidence() {
        Source table = source("a.md", "| bees | honey |\n| --- | --- |\n| wasps | paper |");
        assertThatThrownBy(() -> plan(table))
                .isInstanceOf(NoEvidenceException.class)
                .hasMessageContaining("whole sentences");
    }

    private List<String> headings(Source... sources) {
        return plan(sources).draft().headings().stream()
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    private Writer.Plan plan(Source... sources) {
        List<ScoredPassage> passages = new ArrayList<>();
        for (Source source : sources) {
            for (Passage passage : cutter.cut(source)) {
                passages.add(
                        new ScoredPassage(
                                passage,
                                source,
                                embeddings.embed(
                                        passage.text().untrusted(), EmbeddingModel.Use.DOCUMENT),
                                1));
            }
        }
        ContentRequest request =
                ContentRequest.builder("How do bees and wasps live?")
                        .words(150)
                        .sections(2)
                        .source(sources[0])
                        .build();
        Findings findings =
                new Findings(
                        request.topic(),
                        embeddings.embed(request.topic(), EmbeddingModel.Use.QUERY),
                        passages);
        return new ExtractiveWriter(embeddings, cutter).plan(request, findings);
    }

    private static Source source(String name, String text) {
        return Source.builder(URI.create("file:///" + name), SourceText.of(text)).build();
    }

    private static Source titled(String text, String title) {
        return Source.builder(URI.create("file:///a.txt"), SourceText.of(text))
                .title(title)
                .build();
    }
}
