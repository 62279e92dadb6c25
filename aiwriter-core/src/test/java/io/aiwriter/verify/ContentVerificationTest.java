package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentVerificationTest {

    private static final String FIRST = "The bridge was opened in 1932.";
    private static final String SECOND = "It is 1,149 metres long.";
    private static final String TEXT = FIRST + " " + SECOND;

    private final Source source =
            Source.builder(URI.create("https://example.org/bridge"), SourceText.of(TEXT))
                    .title("A bridge")
                    .build();
    private final Passage passage =
            new Passage(
                    UUID.randomUUID(),
                    source.id(),
                    0,
                    new TextSpan(0, TEXT.length()),
                    source.text(),
                    List.of());
    private final Evidence evidence = new Evidence(List.of(source), List.of(passage));

    @Test
    void storedContentIsAsItWas() {
        ContentVerification found = ContentVerification.of(quoted(TEXT), evidence);
        assertThat(found.changes()).isEmpty();
        assertThat(found.isUnchanged()).isTrue();
        assertThat(found.isSupported()).isTrue();
        assertThat(found.firstChange()).isEmpty();
        assertThat(found.citations())
                .extracting(CheckedCitation::claim)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void changedWordOfAQuotedArticleIsFound() {
        ContentVerification found =
                ContentVerification.of(quoted(TEXT.replace("opened", "closed")), evidence);
        assertThat(found.firstChange()).get().asString().contains("closed", "word for word");
        assertThat(found.changes()).hasSize(1);
    }

    @Test
    void changedNumberIsFoundAndNamed() {
        Content content = written(TEXT.replace("1932", "1923"));
        ContentVerification found = ContentVerification.of(content, evidence);
        assertThat(found.firstChange())
                .get()
                .asString()
                .contains("supported when stored", "contradicted number", "1923");
        assertThat(found.isSupported()).isFalse();
        assertThat(found.citations().get(0).isSupported()).isFalse();
        assertThat(found.citations().get(1).isSupported()).isTrue();
    }

    @Test
    void sentenceWithoutSourceIsFoundInAQuotedArticle() {
        ContentVerification found =
                ContentVerification.of(quoted(TEXT + " It is beautiful."), evidence);
        assertThat(found.changes()).hasSize(1);
        assertThat(found.firstChange()).get().asString().contains("It is beautiful.");
        assertThat(ContentVerification.of(written(TEXT + " Beautiful."), evidence).changes())
                .isEmpty();
    }

    @Test
    void changedSourceTextIsFoundByItsHash() {
        Source changed =
                Source.builder(source.location(), SourceText.of(TEXT.replace("1932", "1933")))
                        .id(source.id())
                        .title(source.title())
                        .contentHash(source.contentHash())
                        .build();
        Passage follows =
                new Passage(
                        passage.id(), source.id(), 0, passage.span(), changed.text(), List.of());
        ContentVerification found =
                ContentVerification.of(
                        quoted(TEXT), new Evidence(List.of(changed), List.of(follows)));
        assertThat(found.firstChange()).get().asString().contains("no longer what was read");
        assertThat(found.citations().get(0).found().support())
                .isEqualTo(Verdict.Support.UNRESOLVABLE);
    }

    @Test
    void changedPassageIsFound() {
        Passage forged =
                new Passage(
                        passage.id(),
                        source.id(),
                        0,
                        passage.span(),
                        SourceText.of(TEXT.replace("1932", "1933")),
                        List.of());
        ContentVerification found =
                ContentVerification.of(
                        quoted(TEXT), new Evidence(List.of(source), List.of(forged)));
        assertThat(found.firstChange()).get().asString().contains("passage");
    }

    @Test
    void lostSourceIsFound() {
        ContentVerification found = ContentVerification.of(quoted(TEXT), Evidence.NONE);
        assertThat(found.firstChange()).get().asString().contains("There is no source");
        assertThat(found.changes()).last().asString().contains("no longer stored");
    }

    @Test
    void inventedEntryOfTheListIsFound() {
        SourceReference forged =
                new SourceReference(
                        source.id(), "A better title", source.location(), "Nobody", null);
        Content content = quoted(TEXT).toBuilder().sources(List.of(forged)).build();
        assertThat(ContentVerification.of(content, evidence).firstChange())
                .get()
                .asString()
                .contains("A better title", "record");
    }

    @Test
    void unlistedSourceIsFound() {
        Content content = quoted(TEXT).toBuilder().sources(List.of()).build();
        assertThat(ContentVerification.of(content, evidence).changes())
                .hasSize(2)
                .allMatch(change -> change.contains("not in the list"));
    }

    private Content quoted(String text) {
        return content(text, "");
    }

    private Content written(String text) {
        return content(text, "openai:gpt-test");
    }

    private Content content(String text, String model) {
        List<Citation> citations =
                List.of(
                        citation(new TextSpan(0, FIRST.length())),
                        citation(new TextSpan(FIRST.length() + 1, TEXT.length())));
        return Content.builder(UUID.randomUUID(), "Bridges")
                .sections(List.of(new Section("Facts", text, citations)))
                .sources(List.of(SourceReference.of(source)))
                .provenance(new Provenance("test/1", model, "e", Map.of(), TokenUsage.NONE))
                .build();
    }

    private Citation citation(TextSpan span) {
        Verdict verdict = new Verdict(Verdict.Support.SUPPORTED, "Quoted word for word.");
        return new Citation(span, source.id(), passage.id(), span, verdict);
    }
}
