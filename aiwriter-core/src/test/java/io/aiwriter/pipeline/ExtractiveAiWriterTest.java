package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import io.aiwriter.testkit.AbstractContentGeneratorContractTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractiveAiWriterTest extends AbstractContentGeneratorContractTest {

    @TempDir Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected ContentGenerator generator() {
        return bench.writer().build();
    }

    @Override
    protected int storedContents() {
        return bench.stored();
    }

    @Test
    void everySentenceStandsInItsPassage() {
        Content content = generator().generate(request().build());
        Evidence evidence = bench.contents().evidence(Owner.LOCAL, content.id());
        for (Section section : content.sections()) {
            String rest = section.text();
            for (Citation citation : section.citations()) {
                String sentence = section.claimOf(citation);
                assertThat(evidence.passage(citation.passageId()).orElseThrow().text().untrusted())
                        .contains(sentence);
                rest = rest.replace(sentence, "");
            }
            assertThat(rest).isBlank();
        }
    }

    @Test
    void provenanceNamesTheMethodAndNoModel() {
        Content content = generator().generate(request().build());
        assertThat(content.provenance().usedLanguageModel()).isFalse();
        assertThat(content.provenance().method()).startsWith("extractive");
        assertThat(content.provenance().parameters()).containsEntry("words", "120");
    }

    @Test
    void sameRequestGivesSameText() {
        ContentGenerator generator = generator();
        Content first = generator.generate(request().build());
        Content second = generator.generate(request().build());
        assertThat(second.sections()).isEqualTo(first.sections());
    }

    @Test
    void shortfallIsSaidPlainly() {
        Content content = generator().generate(request().words(2_000).build());
        assertThat(content.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("of the 2000 words"));
    }

    @Test
    void whatWasWrittenCanBeFound() {
        AiWriter writer = bench.writer().build();
        writer.generate(request().build());
        List<SearchHit> hits = writer.search(Owner.LOCAL, "wind swinging the deck", 5);
        assertThat(hits).extracting(SearchHit::kind).contains(SearchHit.Kind.PASSAGE);
        assertThat(hits.get(0).text()).contains("Wind can set a light");
        assertThat(writer.search(new Owner("other", "user"), "wind", 5)).isEmpty();
    }

    @Test
    void indexCatchesUpAfterACrash() {
        AiWriter writer = bench.writer().build();
        Content content = writer.generate(request().build());
        bench.vectors().delete(Indexed.of(Owner.LOCAL));
        bench.contents()
                .save(
                        Owner.LOCAL,
                        content,
                        bench.contents().evidence(Owner.LOCAL, content.id()),
                        "saved, and the process died before it was indexed");
        assertThat(writer.search(Owner.LOCAL, "wind", 5)).isEmpty();

        assertThat(bench.writer().build().catchUp()).isEqualTo(1);
        assertThat(writer.search(Owner.LOCAL, "wind", 5)).isNotEmpty();
        assertThat(bench.writer().build().catchUp()).isZero();
    }

    @Test
    void indexForgetsWhatWasDeletedBeforeACrash() {
        AiWriter writer = bench.writer().build();
        Content content = writer.generate(request().build());
        bench.contents().delete(Owner.LOCAL, content.id());
        assertThat(bench.vectors().count(Indexed.of(Owner.LOCAL))).isPositive();

        bench.writer().build().catchUp();

        assertThat(bench.vectors().count(Indexed.of(Owner.LOCAL))).isZero();
        assertThat(bench.contents().removed()).isEmpty();
    }

    @Test
    void whatIsWrittenAfterAnOwnerWasDeletedStaysFound() {
        AiWriter writer = bench.writer().build();
        writer.generate(request().build());
        bench.deleteOwner(Owner.LOCAL);
        Content again = writer.generate(request().build());
        assertThat(writer.search(Owner.LOCAL, "wind", 5)).isNotEmpty();

        writer.catchUp();

        assertThat(writer.search(Owner.LOCAL, "wind", 5)).isNotEmpty();
        writer.delete(Owner.LOCAL, again.id());
        assertThat(bench.vectors().count(Indexed.of(Owner.LOCAL))).isZero();
    }
}
