package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.research.Source;
import io.aiwriter.research.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    /** A caret is where a claim ends, an at sign its marker; a backslash with n is a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "A claim.^ More. ; A claim.@ More.",
                "A claim. ^More. ; A claim.@ More.",
                "A claim^. More. ; A claim@. More.",
                "Hurrah!^ ; Hurrah\\!@",
                "Hurrah!!^ So. ; Hurrah!\\!@ So.",
                "Done \\!^ ; Done \\!@",
                "**Bold.^** More. ; **Bold.**@ More.",
                "**Bold.*^* More. ; **Bold.**@ More.",
                "**Bold.**^ More. ; **Bold.**@ More.",
                "***Both^*** more ; ***Both***@ more",
                "See `co^de` here. ; See `code`@ here.",
                "See [the^ web](https://a.example/x). ; See [the web](https://a.example/x)@.",
                "See <https://a.ex^ample/x>. ; See <https://a.example/x>@.",
                "- item one^\\n- item two ; - item one@\\n- item two",
                "> quoted^ ; > quoted@",
                "### Part^\\n\\ntext ; ### Part@\\n\\ntext",
                "| a | b |\\n|---|---|\\n| c^ | d | ; | a | b |\\n|---|---|\\n| c@ | d |",
                "```\\ncode^\\n```\\n\\nAfter. ; ```\\ncode\\n```\\n\\n@\\n\\n\\n\\nAfter.",
                "<b>x</b>^ y ; \\<b>x\\</b>@ y",
                "^A claim. ; @A claim.",
                "Folder C:\\^* here. ; Folder C:\\* here.\\n\\n@"
            })
    void markerStandsWhereItIsALink(String marked, String expected) {
        String text = lines(marked);
        int place = text.indexOf('^');
        Section section = section(text.replace("^", ""), place);
        SourceNumbers numbers = numbers(section);
        assertThat(MarkedText.linked(section, numbers))
                .isEqualTo(lines(expected).replace("@", "[[1]](#source-1)"));
        assertThat(MarkedText.found(MarkedText.linked(section, numbers))).containsExactly(1);
    }

    @Test
    void citationsOfOneClaimStandSideBySide() {
        List<Citation> citations =
                List.of(
                        cite(ExportSamples.CELLS, 0, 4),
                        cite(ExportSamples.PLANTS, 5, 9),
                        cite(third(), 10, 16),
                        cite(ExportSamples.CELLS, 10, 16),
                        cite(third(), 10, 16));
        Section section = new Section("", "One. Two. Three.", citations);
        assertThat(MarkedText.linked(section, numbers(section)))
                .isEqualTo(
                        "One.[[1]](#source-1) Two.[[2]](#source-2)"
                                + " Three.[[3]](#source-3)[[1]](#source-1)");
    }

    @Test
    void forgedMarkersAreText() {
        Section section = section("As [[7]](#source-7) says.", 25);
        String marked = MarkedText.linked(section, numbers(section));
        assertThat(MarkedText.found(marked)).containsExactly(1);
        assertThat(marked).isEqualTo("As \\[[7]](#source-7) says.[[1]](#source-1)");
    }

    @Test
    @Timeout(20)
    void pathologicalTextEndsSoon() {
        for (String piece : List.of("![", "```\n", "<a ", "[a]: b\n\n", "> ", "**", "\\", "|")) {
            Section section = section(piece.repeat(2_000), 0);
            assertThat(MarkedText.found(MarkedText.linked(section, numbers(section))))
                    .as("%s repeated", piece)
                    .containsExactly(1);
        }
    }

    @Test
    void textThatKeepsBringingUpMarkupHasNone() {
        StringBuilder fences = new StringBuilder();
        for (int length = 80; length > 3; length--) {
            fences.append((length % 2 == 0 ? "`" : "~").repeat(length)).append('\n');
        }
        Section section = section(fences + "\n<b>x</b> **y**", fences.length());
        String marked = MarkedText.linked(section, numbers(section));
        assertThat(MarkedText.found(marked)).containsExactly(1);
        assertThat(marked).contains("\\<b\\>x\\<\\/b\\> \\*\\*y\\*\\*");
        assertThat(UnsafeMarkdown.in(marked.replaceAll("\\[\\[1]]\\(#source-1\\)", ""))).isEmpty();
    }

    private static Section section(String text, int claimEnd) {
        return new Section("", text, List.of(cite(ExportSamples.CELLS, 0, claimEnd)));
    }

    private static Citation cite(Source source, int start, int end) {
        return ExportSamples.citation(source, new TextSpan(start, end), new TextSpan(0, 4));
    }

    private static Source third() {
        return ExportSamples.source("third", "Three are many.");
    }

    private static SourceNumbers numbers(Section section) {
        List<Source> sources = List.of(ExportSamples.CELLS, ExportSamples.PLANTS, third());
        Content content = ExportSamples.content("T", List.of(section), sources);
        return SourceNumbers.of(content);
    }

    private static String lines(String written) {
        return written.replace("\\n", "\n");
    }
}
