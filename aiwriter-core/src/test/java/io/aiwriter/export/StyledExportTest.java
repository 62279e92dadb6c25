package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.bibliography.CitationStyle;
import io.aiwriter.content.Content;
import io.aiwriter.research.Evidence;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StyledExportTest {

    private static final Content CELLS = ExportSamples.content("Cells");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NUMBERED  | Cells have walls.[1]                   | Sources
                    FOOTNOTES | Cells have walls.[1]                   | Sources
                    INLINE    | Cells have walls. (Cells, "in brief")  | Sources
                    APA       | Cells have walls. (Zoë Ångström, 2024) | References
                    MLA       | Cells have walls. (Zoë Ångström)       | Works Cited
                    CHICAGO   | Cells have walls. (Zoë Ångström 2024)  | References
                    IEEE      | Cells have walls.[1]                   | References
                    """)
    void textCitesAndListsInTheStyle(CitationStyle style, String cited, String heading) {
        assertThat(ContentExport.text(CELLS, ExportSamples.EVIDENCE, style))
                .contains(cited)
                .contains("\n" + heading + "\n---");
    }

    @Test
    void footnotesOfMarkdownAreDefinedOnceEach() {
        String markdown =
                ContentExport.markdown(CELLS, ExportSamples.EVIDENCE, CitationStyle.FOOTNOTES);
        assertThat(markdown).contains("Cells have walls.[^1] Plants are green.[^2]");
        assertThat(markdown).containsOnlyOnce("\n[^1]: ").containsOnlyOnce("\n[^2]: ");
    }

    @Test
    void inlineLinksOfMarkdownLeadToTheSource() {
        assertThat(ContentExport.markdown(CELLS, Evidence.NONE, CitationStyle.INLINE))
                .contains("Cells have walls. ([Cells, \"in brief\"](https://example.org/cells))");
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void everyMarkerOfAPageLeadsToAnEntryOfItsList(CitationStyle style) {
        Document page = Jsoup.parse(ContentExport.html(CELLS, ExportSamples.EVIDENCE, style));
        assertThat(page.select("a[href^=#source-]"))
                .hasSize(style == CitationStyle.INLINE ? 0 : 2)
                .allSatisfy(
                        marker ->
                                assertThat(page.getElementById(marker.attr("href").substring(1)))
                                        .isNotNull());
        assertThat(page.select("[id^=source-]")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void whatSourcesSayOfThemselvesIsEscapedInEveryStyle(CitationStyle style) {
        String text = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) & *b*";
        Content hostile = ExportSamples.hostile(text);
        Evidence evidence = ExportSamples.hostileEvidence(text);
        Document page = Jsoup.parse(ContentExport.html(hostile, evidence, style));
        assertThat(page.select("img, script, [onerror], a[href^=javascript]")).isEmpty();
        String markdown = ContentExport.markdown(hostile, evidence, style);
        assertThat(Jsoup.parse(page(markdown)).select("img, a[href^=javascript]")).isEmpty();
    }

    @Test
    void sourcesAloneAreExportedForReferenceManagers() {
        assertThat(ContentExport.bibtex(CELLS, ExportSamples.EVIDENCE))
                .startsWith("@misc{angstrom2024,")
                .contains("urldate = {2026-11-22}");
        assertThat(ContentExport.cslJson(CELLS, ExportSamples.EVIDENCE))
                .contains("\"URL\" : \"https://example.org/cells\"");
    }

    private static String page(String markdown) {
        return HtmlRenderer.builder()
                .build()
                .render(Markdown.parse(markdown.substring(markdown.indexOf("\n---\n") + 5)));
    }
}
