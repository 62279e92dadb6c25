package io.aiwriter.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void abbreviationsEndNoSentence() {
        assertThat(split("en", "Dr. Smith arrived at 5 p.m. on Monday. He left again."))
                .containsExactly("Dr. Smith arrived at 5 p.m. on Monday.", "He left again.");
    }

    @Test
    void wrappedLinesAreOneSentence() {
        assertThat(split("en", "A sentence that goes on\nover the end of its line. Another."))
                .containsExactly("A sentence that goes on\nover the end of its line.", "Another.");
    }

    @Test
    void windowsLineEndsAreKept() {
        assertThat(split("en", "It goes on\r\nand on. Then it stops."))
                .containsExactly("It goes on\r\nand on.", "Then it stops.");
    }

    @Test
    void shortLineWithoutEndIsAloneBeforeCapital() {
        assertThat(split("en", "The life of cells\nCells are small. They divide."))
                .containsExactly("The life of cells", "Cells are small.", "They divide.");
    }

    @Test
    void longLineEndsItsSentence() {
        String longLine = "word ".repeat(30).strip();
        assertThat(split("en", longLine + "\nnext line")).containsExactly(longLine, "next line");
    }

    @Test
    void ideographicStopsEndSentences() {
        assertThat(split("ja", "細胞は小さい。核がある。")).containsExactly("細胞は小さい。", "核がある。");
    }

    @Test
    void arabicQuestionMarkEndsSentence() {
        assertThat(split("ar", "ما هي الخلية؟ الخلية وحدة الحياة.")).hasSize(2);
    }

    @Test
    void emojiKeepsOffsetsRight() {
        String text = "Cells 🧬 divide. They grow.";
        assertThat(split("en", text)).containsExactly("Cells 🧬 divide.", "They grow.");
    }

    @Test
    void blankTextHasNoSentences() {
        assertThat(split("en", " \n\t ")).isEmpty();
    }

    @Test
    void unknownLanguageIsSplitByCommonRules() {
        assertThat(split("xx-unknown", "One is here. Two is there.")).hasSize(2);
    }

    private static List<String> split(String language, String text) {
        return new SentenceSplitter(language)
                .split(text).stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList();
    }
}
