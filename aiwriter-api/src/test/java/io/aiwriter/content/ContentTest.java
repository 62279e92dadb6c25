package io.aiwriter.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.aiwriter.AiWriterException;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Provenance EXTRACTIVE =
            new Provenance("extractive/1", "", "minilm", Map.of(), TokenUsage.NONE);

    @Test
    void contentHasItsDefaults() {
        Content content = content(c -> c);
        assertThat(content.title()).isEqualTo("Cells");
        assertThat(content.topic()).isEqualTo("Cells");
        assertThat(content.language()).isEqualTo("und");
        assertThat(content.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(content.sections()).isEmpty();
        assertThat(content.sources()).isEmpty();
        assertThat(content.warnings()).isEmpty();
    }

    @Test
    void contentsAreEqualWhenEveryPartIs() {
        assertThat(content(c -> c)).isEqualTo(content(c -> c)).hasSameHashCodeAs(content(c -> c));
        List<UnaryOperator<Content.Builder>> changes =
                List.of(
                        c -> c.title("Other"),
                        c -> c.topic("Other"),
                        c -> c.language("en"),
                        c -> c.sections(List.of(new Section("h", "t", List.of()))),
                        c -> c.sources(List.of(reference(null))),
                        c -> c.createdAt(Instant.ofEpochSecond(1)),
                        c -> c.warnings(List.of("w")));
        assertThat(changes)
                .allSatisfy(change -> assertThat(content(change)).isNotEqualTo(content(c -> c)));
    }

    @Test
    void copyToChangeKeepsEveryPart() {
        Content content =
                content(
                        c ->
                                c.topic("t")
                                        .language("en")
                                        .sections(List.of(new Section("h", "t", List.of())))
                                        .sources(List.of(reference("Ann")))
                                        .createdAt(Instant.ofEpochSecond(1))
                                        .warnings(List.of("w")));
        assertThat(content.toBuilder().build()).isEqualTo(content);
        assertThat(content.toBuilder().title(" New ").build().title()).isEqualTo("New");
    }

    @Test
    void listsAreCopied() {
        List<Section> sections = new ArrayList<>(List.of(new Section("h", "t", List.of())));
        Content content = content(c -> c.sections(sections));
        sections.clear();
        assertThat(content.sections()).hasSize(1);
    }

    @Test
    void blankTitleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.builder(ID, " "))
                .withMessage("title must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(c -> c).toBuilder().title("\t"));
    }

    @Test
    void contentWithoutProvenanceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.builder(ID, "Cells").build())
                .withMessage("provenance must be set");
    }

    @Test
    void wordsAreCountedInTheTextsOfTheSections() {
        Content content =
                content(
                        c ->
                                c.sections(
                                        List.of(
                                                new Section("left out", "one two", List.of()),
                                                new Section("", "three", List.of()))));
        assertThat(content.wordCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "' - \n * ' | 0",
                "one | 1",
                "it's 2 o'clock | 3",
                "細胞分裂 | 4",
                "DNA細胞 | 3",
                "😀 x | 2",
                "über-groß | 1"
            })
    void wordsAreCountedByScript(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    @Test
    void textFormHidesTitleAndText() {
        assertThat(content(c -> c).toString()).contains("0 sections").doesNotContain("Cells");
    }

    @Test
    void citationBeyondTheEndOfItsSectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Section("h", "Four", List.of(citation(0, 5))))
                .withMessageContaining("ends beyond the text of 4 characters");
    }

    @Test
    void sectionFindsTheSentenceOfACitation() {
        Section section = new Section("h", "One. Two.", List.of(citation(5, 9)));
        assertThat(section.claimOf(section.citations().get(0))).isEqualTo("Two.");
    }

    @Test
    void provenanceTellsWhetherAModelWroteAndCopiesItsParameters() {
        Map<String, String> parameters = new HashMap<>(Map.of("k", "v"));
        Provenance written =
                new Provenance("model/1", "openai:gpt", "m", parameters, TokenUsage.NONE);
        parameters.clear();
        assertThat(written.usedLanguageModel()).isTrue();
        assertThat(written.parameters()).containsEntry("k", "v");
        assertThat(EXTRACTIVE.usedLanguageModel()).isFalse();
    }

    @Test
    void referenceIsTakenFromTheRecordOfItsSource() {
        Source source =
                Source.builder(URI.create("file:///a.txt"), SourceText.of("a"))
                        .id(ID)
                        .author("Ann")
                        .publishedOn(LocalDate.of(2026, 1, 2))
                        .build();
        assertThat(SourceReference.of(source))
                .isEqualTo(
                        new SourceReference(
                                ID,
                                "a.txt",
                                URI.create("file:///a.txt"),
                                "Ann",
                                LocalDate.of(2026, 1, 2)));
    }

    @Test
    void versionsCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentVersion(0, content(c -> c), Instant.EPOCH, "ana", ""))
                .withMessage("number must be at least 1: 0");
    }

    @Test
    void eventsCopyWhatTheyCarry() {
        Map<String, Long> counts = new HashMap<>(Map.of("passages", 3L));
        List<String> headings = new ArrayList<>(List.of("h"));
        RunEvent.StageFinished finished =
                new RunEvent.StageFinished(Stage.RESEARCH, Duration.ZERO, counts);
        RunEvent.OutlineReady outline = new RunEvent.OutlineReady(headings);
        counts.clear();
        headings.clear();
        assertThat(finished.counts()).containsEntry("passages", 3L);
        assertThat(outline.headings()).containsExactly("h");
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingPartsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Section(null, "", List.of()))
                .withMessage("heading");
        assertThatNullPointerException()
                .isThrownBy(() -> ContentSummary.builder(ID, null))
                .withMessage("title");
        assertThatNullPointerException()
                .isThrownBy(() -> new SourceReference(null, "t", URI.create("a"), null, null))
                .withMessage("sourceId");
    }

    @ParameterizedTest
    @EnumSource(StoreException.Reason.class)
    void onlyABusyStoreIsWorthAnotherTry(StoreException.Reason reason) {
        StoreException error = new StoreException(reason, "m", null);
        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.isRetryable()).isEqualTo(reason == StoreException.Reason.BUSY);
    }

    @Test
    void cancelledRunSaysThatNothingWasStored() {
        AiWriterException error = new RunCancelledException();
        assertThat(error).hasMessage("the run was cancelled; nothing was stored");
        assertThat(error.isRetryable()).isFalse();
    }

    private static Content content(UnaryOperator<Content.Builder> change) {
        return change.apply(Content.builder(ID, "Cells").provenance(EXTRACTIVE)).build();
    }

    private static SourceReference reference(@Nullable String author) {
        return new SourceReference(ID, "t", URI.create("file:///a.txt"), author, null);
    }

    private static Citation citation(int start, int end) {
        TextSpan claim = new TextSpan(start, end);
        return new Citation(claim, ID, ID, new TextSpan(0, 1), Verdict.UNCHECKED);
    }
}
