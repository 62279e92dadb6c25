package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReadingTest {

    private static final String SENTENCES =
            "Cells are the smallest units of life, and every organism consists of them, be it small"
                    + " or large. They take in food, release energy, and pass on their genes when"
                    + " they divide.";
    private static final String PARAGRAPH = "<p>" + SENTENCES + "</p>";

    @TempDir Path folder;

    private Reading reading;

    @BeforeEach
    void start() {
        reading = new Reading(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href=/>Clutter</a></nav><article>%s</article><footer>Clutter</footer>",
                "<div id=header><ul><li><a href=a>Clutter</a></li><li><a href=b>Clutter</a></li></ul>"
                        + "</div><div id=content>%s</div><div id=footer>Clutter</div>",
                "<div class=sidebar><a href=a>Clutter</a> <a href=b>Clutter</a></div>"
                        + "<div class=post-body>%s</div>",
                "<div role=dialog>Clutter, accept it</div><main>%s</main>",
                "<div id=onetrust-banner-sdk><p>Clutter that wants your consent, and much of it.</p>"
                        + "</div>%s",
                "<section class='gdpr-banner dark'><p>Clutter: we value you.</p></section>%s",
                "<div class='cookie-notice'>Clutter</div><div class=ad>Clutter</div>%s",
                "<p style='DISPLAY : none'>Clutter</p><p hidden>Clutter</p>%s<template>Clutter"
                        + "</template><noscript>Clutter</noscript><!-- Clutter -->",
                "<p aria-hidden=true>Clutter</p><script>Clutter()</script><style>.Clutter{}</style>%s",
                "<form action=/search><input value=Clutter><button>Clutter</button></form>%s",
                "<div id=keys><h2>Clutter</h2><div><p>Press a key for Clutter, or another one, to"
                        + " move, to search, and to close it again.</p></div></div>"
                        + "<div id=page><div id=text><main>%s</main></div></div>"
            })
    void articleIsKeptAndWhatSurroundsItIsNot(String shape) throws IOException {
        String text = reading.text("a.html", page(shape.formatted(PARAGRAPH.repeat(4))));
        assertThat(text).contains(SENTENCES).doesNotContain("Clutter", "<", "# T");
        assertThat(text.split(SENTENCES, -1)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form id=aspnetForm>%s</form>",
                "<div style='visibility: hidden'>%s</div>",
                "<div class=cookie-consent-wall>%s</div>",
                "<div aria-hidden=true><article>%s</article></div>"
            })
    void wrapperOfTheWholePageIsNotTakenForClutter(String shape) throws IOException {
        assertThat(reading.text("a.html", page(shape.formatted(PARAGRAPH)))).isEqualTo(SENTENCES);
    }

    @Test
    void titleElementIsNoText() throws IOException {
        assertThat(reading.text("a.html", page("<p>Short.</p>"))).isEqualTo("Short.");
    }

    @Test
    void pageWithoutWordsIsEmpty() throws IOException {
        byte[] page = page("<script>words()</script>").getBytes(StandardCharsets.UTF_8);
        assertThat(reading.refused("a.html", page).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void structureBecomesMarkdown() throws IOException {
        assertThat(
                        text(
                                "<h1>Cells</h1><p>All  life\n is <b>made</b> of them.<br>Really."
                                        + "<h2>Two <i>kinds</i></h2><ul><li>With a nucleus<ul><li>"
                                        + "animals</li></ul></li><li><p>Without</p></li><li></li>"
                                        + "</ul><ol><li>first</li></ol><h3> </h3><p>End."))
                .isEqualTo(
                        """
                        # Cells

                        All life is made of them.
                        Really.

                        ## Two kinds

                        - With a nucleus
                          - animals
                        - Without

                        - first

                        End.""");
    }

    @Test
    void twoBreaksMakeAParagraph() throws IOException {
        assertThat(text("One.<br><br>Two.<br>\n<br><br>Three."))
                .isEqualTo("One.\n\nTwo.\n\nThree.");
    }

    @Test
    void headingIsOneLine() throws IOException {
        assertThat(text("<h2>Part one<br>\nof many</h2><p>Text."))
                .startsWith("## Part one of many\n");
    }

    @Test
    void wordsKeepTheSpacesBetweenThem() throws IOException {
        assertThat(text("<p>H<sub>2</sub>O <b>is</b>&nbsp;<i>wet</i>, <a href=x>truly</a>!"))
                .isEqualTo("H2O is wet, truly!");
    }

    @Test
    void invisibleCharactersGoAndJoinersStay() throws IOException {
        assertThat(text("<p>or&shy;gan\u200Bism 👩\u200D🔬 \u05E9\u200F"))
                .isEqualTo("organism 👩\u200D🔬 \u05E9\u200F");
    }

    @Test
    void tableOfFiguresBecomesRows() throws IOException {
        assertThat(
                        text(
                                "<table><caption>Sizes</caption><thead><tr><th>Cell</th><th>Size, µm"
                                        + "</th></tr></thead><tbody><tr><th>bacterium</th><td><p>2</p>"
                                        + "<p>to 5</p></td></tr><tr><td></td><td>a|b</td></tr></table>"))
                .isEqualTo(
                        """
                        Sizes

                        | Cell | Size, µm |
                        | --- | --- |
                        | bacterium | 2 to 5 |
                        |  | a\\|b |""");
    }

    @Test
    void codeKeepsItsLinesAndBlanks() throws IOException {
        assertThat(text("<p>Run:</p><pre><code>if a:\n\n\n    b() # ```\n</code></pre>"))
                .isEqualTo("Run:\n\n````\nif a:\n\n\n    b() # ```\n````");
    }

    @Test
    void referenceMarksAreNoText() throws IOException {
        assertThat(text("<p>Known<sup><a href=#n>[12]</a></sup> since 1838<sup>[a]</sup>."))
                .isEqualTo("Known since 1838.");
    }

    @Test
    void sentencesBesideBlocksStayWhole() throws IOException {
        String mixed = "Creates <code>one</code> for <a href=x>Write</a>, or <b>two</b>.";
        String text = text("<div><div>" + mixed + PARAGRAPH.repeat(3) + "</div></div>");
        assertThat(text).startsWith("Creates one for Write, or two.\n\nCells are");
    }

    @Test
    void breaksOfALongPageAreKept() throws IOException {
        String line = SENTENCES + "<br>";
        assertThat(text("<div id=content>" + line + line + "<br>" + line + "</div>"))
                .isEqualTo(SENTENCES + "\n" + SENTENCES + "\n\n" + SENTENCES);
    }

    @Test
    void allSectionsOfMainAreKept() throws IOException {
        String section = "<section><h2>Part %d</h2>" + PARAGRAPH + "</section>";
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            sections.append(section.formatted(i));
        }
        String text = reading.text("a.html", page("<main>" + sections + "</main>"));
        assertThat(text.split("## Part", -1)).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b><i>", "<ul><li>", "<table><tr><td>", "<blockquote>"})
    void deeplyNestedPageEndsSoon(String opening) {
        String page = page(opening.repeat(8_000) + PARAGRAPH);
        String text =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> reading.text("a.html", page));
        assertThat(text).contains("Cells are the smallest units of life");
    }

    @Test
    void brokenMarkupIsStillRead() throws IOException {
        assertThat(text("<p>One <b>two</p><div>three</b> four<a href='<p>'>five"))
                .contains("One two", "three four");
    }

    private String text(String body) throws IOException {
        return reading.text("a.html", page(body));
    }

    private static String page(String body) {
        return "<!doctype html><html lang=en><head><title>T</title></head><body>%s</body></html>"
                .formatted(body);
    }
}
