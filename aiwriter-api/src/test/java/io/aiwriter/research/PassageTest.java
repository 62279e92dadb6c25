package io.aiwriter.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PassageTest {

    private static final Source SOURCE =
            Source.builder(URI.create("file:///a.txt"), SourceText.of("Cells divide.")).build();

    @ParameterizedTest
    @CsvSource({"-1, 0", "3, 2", "-2, -1"})
    void spanThatEndsBeforeItStartsOrStartsBeforeTheTextIsRefused(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextSpan(start, end))
                .withMessage("not a span: %d to %d".formatted(start, end));
    }

    @Test
    void spanContainsWhatLiesWithinItsEnds() {
        TextSpan span = new TextSpan(2, 5);
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new TextSpan(5, 5))).isTrue();
        assertThat(span.contains(new TextSpan(1, 3))).isFalse();
        assertThat(span.contains(new TextSpan(4, 6))).isFalse();
    }

    @Test
    void shiftedSpanKeepsItsLengthAndMayNotLeaveTheText() {
        assertThat(new TextSpan(2, 5).shift(10)).isEqualTo(new TextSpan(12, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(2, 5).shift(-3));
    }

    @Test
    void sourceTextHidesItselfAndGivesStretches() {
        SourceText text = SourceText.of("a😀b");
        assertThat(text).hasToString("SourceText[4 characters]").isEqualTo(SourceText.of("a😀b"));
        assertThat(text).hasSameHashCodeAs(SourceText.of("a😀b")).isNotEqualTo(SourceText.of("a"));
        assertThat(text.slice(new TextSpan(1, 3))).isEqualTo(SourceText.of("😀"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> text.slice(new TextSpan(1, 5)));
    }

    @Test
    void passageWhoseTextAndSpanDisagreeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passage(0, new TextSpan(0, 4), List.of()))
                .withMessage("text has 5 characters and its span 4");
    }

    @Test
    void passageBeforeTheFirstIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passage(-1, new TextSpan(0, 5), List.of()))
                .withMessage("ordinal must not be negative: -1");
    }

    @Test
    void passageCopiesItsHeadingsAndHidesItsText() {
        List<String> headings = new ArrayList<>(List.of("Cells"));
        Passage passage = passage(0, new TextSpan(0, 5), headings);
        headings.clear();
        assertThat(passage.headings()).containsExactly("Cells");
        assertThat(passage.toString()).contains("5 characters").doesNotContain("divide");
    }

    @Test
    void evidenceFindsSourcesAndPassagesById() {
        Passage passage = passage(0, new TextSpan(0, 5), List.of());
        Evidence evidence = new Evidence(List.of(SOURCE), List.of(passage));
        assertThat(evidence.source(SOURCE.id())).contains(SOURCE);
        assertThat(evidence.passage(passage.id())).contains(passage);
        assertThat(evidence.source(passage.id())).isEmpty();
        assertThat(evidence.passage(SOURCE.id())).isEmpty();
        assertThat(Evidence.NONE.sources()).isEmpty();
    }

    @Test
    void evidenceRefusesAPassageOfAnotherSource() {
        Passage passage = passage(0, new TextSpan(0, 5), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(List.of(), List.of(passage)))
                .withMessage("passage %s has no source", passage.id());
    }

    @ParameterizedTest
    @EnumSource(UnreadableSourceException.Reason.class)
    void onlyAReadThatWasCutShortIsWorthAnotherTry(UnreadableSourceException.Reason reason) {
        URI location = URI.create("file:///a.txt");
        UnreadableSourceException error =
                new UnreadableSourceException(location, reason, "try another file", null);
        assertThat(error).hasMessage("cannot read file:///a.txt: try another file");
        assertThat(error.location()).isEqualTo(location);
        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.isRetryable())
                .isEqualTo(reason == UnreadableSourceException.Reason.FAILED);
        assertThat(error.retryAfter()).isEmpty();
    }

    private static Passage passage(int ordinal, TextSpan span, List<String> headings) {
        SourceText text = SOURCE.text().slice(new TextSpan(0, 5));
        return new Passage(UUID.randomUUID(), SOURCE.id(), ordinal, span, text, headings);
    }
}
