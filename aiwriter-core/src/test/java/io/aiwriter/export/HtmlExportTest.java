package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.TextSpan;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlExportTest {

    @Test
    void pageHasLandmarksAndOneMainHeading() {
        Document page = page(ExportSamples.content("Cells & walls"));
        assertThat(page.title()).isEqualTo("Cells & walls");
        assertThat(page.select("main > article h1").eachText()).containsExactly("Cells & walls");
        assertThat(page.select("article section h2").eachText()).containsExactly("Parts");
        assertThat(page.select("section.sources > h2").eachText()).containsExactly("Sources");
        for (Element section : page.select("section[aria-labelledby]")) {
            assertThat(page.getElementById(section.attr("aria-labelledby"))).isNotNull();
        }
        assertThat(page.select(".byline").text())
                .isEqualTo("23 November 2026 · 6 words · 2 sources");
        assertThat(page.text()).contains("without a language model");
    }

    @Test
    void markerLeadsToTitleAndEvidenceAndBack() {
        Document page = page(ExportSamples.content("T"));
        Element marker = page.expectFirst("a.cite");
        assertThat(marker.text()).isEqualTo("[1]");
        assertThat(marker.attr("aria-label")).isEqualTo("Source 1: Cells, \"in brief\"");
        Element source = page.expectFirst(marker.attr("href"));
        assertThat(source.select("cite").text()).isEqualTo("Cells, \"in brief\"");
        assertThat(source.select("a[href=https://example.org/cells]")).hasSize(1);
        assertThat(source.text()).contains("Zoë Ångström", "2024-02-29");
        assertThat(source.select("details[open] blockquote").eachText())
                .containsExactly("Cells have walls.");
        assertThat(page.expectFirst(source.select(".back a").attr("href"))).isEqualTo(marker);
    }

    @Test
    void everyLinkWithinThePageArrives() {
        Section section =
                new Section(
                        "",
                        "One. Two.",
                        List.of(
                                ExportSamples.citation(
                                        ExportSamples.PLANTS,
                                        new TextSpan(0, 4),
                                        new TextSpan(0, 3)),
                                ExportSamples.citation(
                                        ExportSamples.CELLS,
                                        new TextSpan(0, 4),
                                        new TextSpan(0, 3)),
                                ExportSamples.citation(
                                        ExportSamples.PLANTS,
                                        new TextSpan(5, 9),
                                        new TextSpan(0, 6))));
        Content content =
                ExportSamples.content(
                        "T", List.of(section), List.of(ExportSamples.CELLS, ExportSamples.PLANTS));
        Document page = page(content);
        assertThat(page.select("a.cite").eachText()).containsExactly("[1]", "[2]", "[1]");
        assertThat(page.select(".sources cite").eachText())
                .containsExactly("plants", "Cells, \"in brief\"");
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.select(link.attr("href"))).as("%s", link).hasSize(1);
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void doubtfulCitationSaysSoAtItsEvidence() {
        Verdict doubt =
                new Verdict(
                        Verdict.Support.CONTRADICTED_NUMBER, "The number or date 9 is not there.");
        Citation citation =
                ExportSamples.citation(ExportSamples.CELLS, new TextSpan(0, 4), new TextSpan(0, 17))
                        .withVerdict(doubt);
        Content content =
                ExportSamples.content(
                                "T",
                                List.of(new Section("", "Nine.", List.of(citation))),
                                List.of(ExportSamples.CELLS))
                        .toBuilder()
                        .warnings(List.of("Look at <this>."))
                        .build();
        Document page = page(content);
        assertThat(page.select(".verdict").text())
                .isEqualTo("Checked: contradicted number. The number or date 9 is not there.");
        assertThat(page.select(".notes li").text()).isEqualTo("Look at <this>.");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "he-IL, rtl",
        "fa, rtl",
        "ur, rtl",
        "az-Arab, rtl",
        "ckb, rtl",
        "en, ltr",
        "az, ltr",
        "zh-Hant, ltr"
    })
    void languageSetsTheDirection(String language, String direction) {
        Document page = page(ExportSamples.content("T").toBuilder().language(language).build());
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.expectFirst(".origin").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void unknownLanguageLeavesTheDirectionToTheText() {
        Document page = page(ExportSamples.content("T").toBuilder().language("und").build());
        assertThat(page.expectFirst("html").hasAttr("lang")).isFalse();
        assertThat(page.expectFirst("article section p").attr("dir")).isEqualTo("auto");
    }

    @Test
    void policyAllowsTheOneStyleSheetAndNothingElse() throws GeneralSecurityException {
        Document page = page(ExportSamples.content("T"));
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(page.expectFirst("style").data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                                .formatted(Base64.getEncoder().encodeToString(digest)));
    }

    @Test
    void markdownOfTheTextIsRendered() {
        String text =
                "**Bold** and `code`.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- item\n\n[web](https://a.example)";
        Document page =
                page(
                        ExportSamples.content(
                                "T", List.of(new Section("", text, List.of())), List.of()));
        assertThat(page.select("article strong").text()).isEqualTo("Bold");
        assertThat(page.select("article code").text()).isEqualTo("code");
        assertThat(page.select("article td[align=right]").text()).isEqualTo("2");
        assertThat(page.select("article li").text()).isEqualTo("item");
        assertThat(page.select("article a").attr("rel")).contains("noopener", "noreferrer");
        assertThat(page.select(".sources")).isEmpty();
    }

    @Test
    void sourceWithoutStoredTextIsListedWithoutEvidence() {
        String html = ContentExport.html(ExportSamples.content("T"), Evidence.NONE);
        Document page = Jsoup.parse(html);
        assertThat(page.select(".sources li")).hasSize(2);
        assertThat(page.select("details")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void pageRunsNothingAndLoadsNothing(String hostile) {
        String html =
                ContentExport.html(
                        ExportSamples.hostile(hostile), ExportSamples.hostileEvidence(hostile));
        Document page = Jsoup.parse(html);
        assertThat(
                        page.select(
                                "script, img, svg, math, iframe, object, embed, link, base, form, input,"
                                        + " button, select, textarea, video, audio, source, template,"
                                        + " noscript, marquee, xmp, plaintext, [style], [srcset], [src]"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.expectFirst("style").data()).isEqualTo(PageStyle.CSS);
        assertThat(page.select("meta")).hasSize(5);
        assertThat(page.select("h1, h2")).hasSize(5);
        assertThat(page.select("a.cite")).hasSize(2);
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            String href = element.attr("href").toLowerCase(Locale.ROOT);
            assertThat(href).matches("|#.*|https?://.*|mailto:.*");
        }
    }

    static List<String> hostileTexts() {
        return ExportSamples.hostileTexts();
    }

    private static Document page(Content content) {
        return Jsoup.parse(ContentExport.html(content, ExportSamples.EVIDENCE));
    }
}
