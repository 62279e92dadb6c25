package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.research.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextExportTest {

    @Test
    void documentIsReadableAsItIs() {
        assertThat(ContentExport.text(ExportSamples.content("Cells")))
                .isEqualTo(
                        """
                        Cells
                        =====

                        Parts
                        -----

                        Cells have walls.[1] Plants are green.[2]

                        Written without a language model: every sentence is quoted from the sources listed below.

                        Sources
                        -------

                        [1] Zoë Ångström: Cells, "in brief", 2024-02-29
                            https://example.org/cells
                        [2] plants
                            file:///plants.txt
                        """);
    }

    @Test
    void markdownOfTheTextIsGone() {
        Section section =
                new Section(
                        "",
                        "**Bold** walls!",
                        List.of(
                                ExportSamples.citation(
                                        ExportSamples.CELLS,
                                        new TextSpan(0, 15),
                                        new TextSpan(0, 5))));
        Content content =
                ExportSamples.content("T", List.of(section), List.of(ExportSamples.CELLS))
                        .toBuilder()
                        .warnings(List.of("Short."))
                        .build();
        assertThat(ContentExport.text(content))
                .contains("\nBold walls![1]\n", "Notes\n-----\n\n- Short.\n");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textControlsNoTerminal(String hostile) {
        assertThat(ContentExport.text(ExportSamples.hostile(hostile)).codePoints())
                .allMatch(c -> c == '\n' || c == '\t' || c == '\r' || !Character.isISOControl(c));
    }

    static List<String> hostileTexts() {
        return ExportSamples.hostileTexts();
    }
}
