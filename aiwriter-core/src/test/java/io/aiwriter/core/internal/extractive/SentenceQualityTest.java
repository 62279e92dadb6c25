package io.aiwriter.core.internal.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceQualityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eukaryotic cells keep their DNA inside a nucleus.",
                "\"We did not expect this result,\" said the lead author.",
                "In 2020 a team grew one of these archaea in the laboratory!",
                "Die Zelle ist die kleinste Einheit des Lebens.",
                "細胞は生命の最も小さい単位であり核がある。",
                "الخلية هي أصغر وحدة حية في جسم الإنسان.",
                "A sentence that goes on\nover the end of its line."
            })
    void wholeSentencesCanBeQuoted(String sentence) {
        assertThat(SentenceQuality.quotable(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Too short.",
                "and begins in the middle of something that came before.",
                "A heading without an end that has a number of words",
                "See ![the picture](x.png) of the cell for more about it.",
                "Click <b>here</b> for more about cells and their parts.",
                "Read more on https://example.org/cells about all these things.",
                "| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |.",
                "12 34 56 78 90 12 34 56 78 90 12 34.",
                "The list (which is never closed has many words in it."
            })
    void fragmentsAndMarkupAreNotQuoted(String sentence) {
        assertThat(SentenceQuality.quotable(sentence)).isFalse();
    }

    @Test
    void endlessSentencesAreNotQuoted() {
        assertThat(SentenceQuality.quotable("Word " + "word ".repeat(80) + "end.")).isFalse();
    }

    @Test
    void referenceMarksAreKnown() {
        assertThat(SentenceQuality.hasReferenceMarks("Cells divide [12] often.")).isTrue();
        assertThat(SentenceQuality.hasReferenceMarks("Cells divide [ a ] often.")).isTrue();
        assertThat(SentenceQuality.hasReferenceMarks("Cells [of all kinds] divide.")).isFalse();
    }

    @Test
    void openersThatPointBackAreKnown() {
        assertThat(SentenceQuality.leansOnPredecessor("They divide often.")).isTrue();
        assertThat(SentenceQuality.leansOnPredecessor("However, cells divide.")).isTrue();
        assertThat(SentenceQuality.leansOnPredecessor("Cells divide often.")).isFalse();
        assertThat(SentenceQuality.leansOnPredecessor("…")).isFalse();
    }
}
