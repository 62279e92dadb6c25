package io.aiwriter.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Section;
import io.aiwriter.research.TextSpan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptCitationsTest {

    private static final String TEXT = "Cells divide. Cells grow. Cells divide.";

    @Test
    void unchangedSentencesKeepTheirCitations() {
        Section old = section(citation(0, 13), citation(14, 25));
        Section moved = edited("New first. Cells grow. Cells divide.", old);
        assertThat(moved.citations())
                .extracting(moved::claimOf)
                .containsExactly("Cells grow.", "Cells divide.");
        assertThat(moved.citations())
                .extracting(Citation::passageId)
                .containsExactly(
                        old.citations().get(1).passageId(), old.citations().get(0).passageId());
    }

    @Test
    void changedSentencesLoseTheirs() {
        Section changed = edited("Cells divide slowly. Cells shrink.", section(citation(0, 13)));
        assertThat(changed.citations()).isEmpty();
    }

    @Test
    void repeatedSentencesKeepEachItsOwn() {
        Section old = section(citation(0, 13), citation(26, 39));
        assertThat(edited(TEXT, old).citations()).isEqualTo(old.citations());
        Section once = edited("Cells divide.", old);
        assertThat(once.citations()).containsExactly(old.citations().getFirst());
    }

    @Test
    void sentencesWithTwoSourcesKeepBoth() {
        Section old = section(citation(0, 13), citation(0, 13));
        assertThat(edited("Cells divide.", old).citations()).hasSize(2);
    }

    @Test
    void sentencesMayMoveToAnotherSection() {
        Section old = section(citation(14, 25));
        List<Section> sections =
                KeptCitations.in(
                        List.of(
                                new Section("A", "Other words.", List.of()),
                                new Section("B", "Cells grow.", List.of())),
                        List.of(old));
        assertThat(sections.get(0).citations()).isEmpty();
        assertThat(sections.get(1).citations()).hasSize(1);
    }

    private static Section edited(String text, Section old) {
        return KeptCitations.in(List.of(new Section("", text, List.of())), List.of(old)).getFirst();
    }

    private static Section section(Citation... citations) {
        return new Section("", TEXT, List.of(citations));
    }

    private static Citation citation(int start, int end) {
        return new Citation(
                new TextSpan(start, end),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new TextSpan(0, 5),
                new Verdict(Verdict.Support.SUPPORTED, "Quoted."));
    }
}
