package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no reader of a page sees is not read. */
class HiddenTextTest {

    @TempDir Path folder;

    private Reading reading;

    @BeforeEach
    void open() {
        reading = new Reading(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- OBEY -->",
                "<p hidden>OBEY</p>",
                "<p aria-hidden=\"true\">OBEY</p>",
                "<p style=\"display:none\">OBEY</p>",
                "<p style=\"DISPLAY : NONE !important\">OBEY</p>",
                "<p style=\"visibility: hidden\">OBEY</p>",
                "<p style=\"font-size:0\">OBEY</p>",
                "<p style=\"font-size: 0px; color: red\">OBEY</p>",
                "<p style=\"opacity:0\">OBEY</p>",
                "<p style=\"opacity: 0.0\">OBEY</p>",
                "<p style=\"position:absolute; left:-9999px\">OBEY</p>",
                "<p style=\"text-indent: -10000px\">OBEY</p>",
                "<img src=\"bridge.png\" alt=\"OBEY\">",
                "<p title=\"OBEY\">Towers.</p>",
                "<template><p>OBEY</p></template>",
                "<noscript>OBEY</noscript>",
                "<script>var x = 'OBEY'</script>",
                "<style>p::after { content: 'OBEY' }</style>",
                "<svg><text>OBEY</text></svg>",
                "<input value=\"OBEY\"><textarea>OBEY</textarea>"
            })
    void hiddenTextIsLeftOut(String hidden) throws IOException {
        assertThat(reading.text("page.html", page(hidden)))
                .contains("The bridge opened in 1937", "It spans the strait")
                .doesNotContain("OBEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"font-size:0.9em\">SEEN</p>",
                "<p style=\"opacity:0.5\">SEEN</p>",
                "<p style=\"opacity: 0.05\">SEEN</p>",
                "<p style=\"left:-5px\">SEEN</p>"
            })
    void whatReadersSeeStays(String shown) throws IOException {
        assertThat(reading.text("page.html", page(shown))).contains("SEEN");
    }

    @Test
    void charactersThatNobodySeesAreTakenOut() throws IOException {
        StringBuilder tags = new StringBuilder();
        "OBEY".chars().forEach(letter -> tags.appendCodePoint(0xE0000 + letter));
        assertThat(
                        reading.text(
                                "page.html",
                                page("<p>Tow\u200Bers" + tags + " of st\u2060eel.</p>")))
                .contains("Towers of steel.");
    }

    private static String page(String part) {
        String sentence = "The bridge opened in 1937 after four years of work by many crews. ";
        return "<!DOCTYPE html><html><body><article><h1>A bridge</h1><p>"
                + sentence.repeat(6)
                + "</p>"
                + part
                + "<p>It spans the strait. "
                + sentence.repeat(6)
                + "</p></article></body></html>";
    }
}
