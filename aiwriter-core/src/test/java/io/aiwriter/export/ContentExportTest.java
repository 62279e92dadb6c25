package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentExportTest {

    private static final Pattern MARK = Pattern.compile("\\[\\[(\\d+)]]\\(#source-\\d+\\)");

    private final Source cells = source("cells", "Cells have walls. Plants have cells.");
    private final Source plants = source("plants", "Plants are green.");

    @Test
    void markersStandBehindTheirSentences() {
        String markdown = ContentExport.markdown(content("Title"));
        assertThat(markdown)
                .contains("Cells have walls.[[1]](#source-1) Plants are green.[[2]](#source-2)")
                .contains("1. <a id=\"source-1\"></a>[cells](<file:///cells.txt>), 2024-02-29")
                .contains("2. <a id=\"source-2\"></a>[plants]");
    }

    @Test
    void articleWithoutModelSaysSo() {
        assertThat(ContentExport.markdown(content("T"))).contains("without a language model");
        assertThat(ContentExport.html(content("T"), evidence()))
                .contains("without a language model");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void frontMatterHoldsAnyTitle(String title) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        Parser.builder()
                .extensions(List.of(YamlFrontMatterExtension.create()))
                .build()
                .parse(ContentExport.markdown(content(title)))
                .accept(visitor);
        assertThat(visitor.getData()).containsKeys("title", "date", "words", "sources");
        assertThat(visitor.getData().get("date")).containsExactly("2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void pageRunsNothingAndLoadsNothing(String hostile) {
        Source evil =
                Source.builder(URI.create("https://example.org/a"), SourceText.of(hostile + " x."))
                        .title(hostile)
                        .author(hostile)
                        .build();
        TextSpan span = new TextSpan(0, evil.text().length());
        Passage passage =
                new Passage(UUID.randomUUID(), evil.id(), 0, span, evil.text(), List.of(hostile));
        Citation citation =
                new Citation(
                        new TextSpan(0, hostile.length()),
                        evil.id(),
                        passage.id(),
                        span,
                        Verdict.UNCHECKED);
        Content content =
                Content.builder(UUID.randomUUID(), "T " + hostile)
                        .sections(
                                List.of(new Section(hostile, hostile + " end.", List.of(citation))))
                        .sources(List.of(SourceReference.of(evil)))
                        .provenance(provenance())
                        .warnings(List.of(hostile))
                        .build();
        String html = ContentExport.html(content, new Evidence(List.of(evil), List.of(passage)));
        assertInert(Jsoup.parse(html));
    }

    static List<String> hostileTexts() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/track.png)",
                "![x](javascript:alert(1))",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html,<script>alert(1)</script>)",
                "[click](vbscript:msgbox(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext></mtext><img src onerror=alert(1)></math>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=x></object>",
                "<embed src=x>",
                "<style>@import 'https://evil.example';</style>",
                "<link rel=stylesheet href=https://evil.example>",
                "<meta http-equiv=refresh content=0;url=https://evil.example>",
                "<base href=https://evil.example>",
                "<form action=https://evil.example><input></form>",
                "<div style=\"background:url(https://evil.example)\">x</div>",
                "<p onclick=alert(1)>x</p>",
                "\"><script>alert(1)</script>",
                "'><img src=x onerror=alert(1)>",
                "</title><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</textarea><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "[a]: javascript:alert(1)\n[a]",
                "<http://evil.example onload=alert(1)>",
                "a: \"b\" 'c' #d - e | f > g\nh: i",
                "--- ... !!binary %TAG",
                "עברית 🧬 العربية",
                "[1] [[1]](#source-1) [p1]");
    }

    @Test
    void citedPassageIsShownWithItsSource() {
        Document page = Jsoup.parse(ContentExport.html(content("T"), evidence()));
        assertThat(page.select("#source-1").text()).contains("cells").contains("Cells have walls.");
        assertThat(page.select("a.cite").eachAttr("href"))
                .containsExactly("#source-1", "#source-2");
        assertThat(page.select("a.cite").eachAttr("aria-label")).doesNotContain("");
    }

    @Test
    void rightToLeftLanguageTurnsThePage() {
        Content content = content("T").toBuilder().language("ar").build();
        Document page = Jsoup.parse(ContentExport.html(content, evidence()));
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
    }

    @Test
    void jsonHasEverything() {
        JsonNode json =
                JsonMapper.builder().build().readTree(ContentExport.json(content("T"), evidence()));
        assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
        JsonNode citation = json.path("sections").path(0).path("citations").path(0);
        assertThat(citation.path("claim").asString()).isEqualTo("Cells have walls.");
        assertThat(citation.path("quote").asString()).isEqualTo("Cells have walls.");
        assertThat(json.path("sources").path(0).path("contentHash").asString()).hasSize(64);
        assertThat(json.path("passages").size()).isEqualTo(2);
        assertThat(json.path("provenance").path("usedLanguageModel").asBoolean()).isFalse();
    }

    @RepeatedTest(40)
    void markersAndSourcesAlwaysAgree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sources.add(source("s" + i, "Some text of source " + i + "."));
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            sections.add(randomSection(random, sources));
        }
        Content content =
                Content.builder(UUID.randomUUID(), "T")
                        .sections(sections)
                        .sources(sources.stream().map(SourceReference::of).toList())
                        .provenance(provenance())
                        .build();
        String markdown = ContentExport.markdown(content);
        List<Integer> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(markdown);
        while (matcher.find()) {
            marks.add(Integer.parseInt(matcher.group(1)));
        }
        int listed = markdown.split("<a id=\"source-", -1).length - 1;
        assertThat(marks.stream().distinct().toList())
                .isEqualTo(IntStream.rangeClosed(1, listed).boxed().toList());
        for (Section section : sections) {
            assertThat(MARK.matcher(markdown).replaceAll("")).contains(section.text());
        }
    }

    private static void assertInert(Document page) {
        assertThat(
                        page.select(
                                "script, img, svg, math, iframe, object, embed, link, base, form, input,"
                                        + " video, audio, template, noscript, [style]"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("style").get(0).data()).doesNotContain("evil", "url(", "@import");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            String href = element.attr("href").toLowerCase(Locale.ROOT);
            assertThat(href.isEmpty() || href.startsWith("#") || href.startsWith("http"))
                    .as("href %s", href)
                    .isTrue();
        }
    }

    private Content content(String title) {
        String text = "Cells have walls. Plants are green.";
        Section section =
                new Section(
                        "Parts",
                        text,
                        List.of(
                                citation(cells, new TextSpan(0, 17), new TextSpan(0, 17)),
                                citation(plants, new TextSpan(18, 35), new TextSpan(0, 17))));
        return Content.builder(UUID.randomUUID(), title)
                .sections(List.of(section))
                .sources(List.of(SourceReference.of(cells), SourceReference.of(plants)))
                .provenance(provenance())
                .createdAt(Instant.parse("2026-11-23T10:00:00Z"))
                .build();
    }

    private Evidence evidence() {
        return new Evidence(List.of(cells, plants), List.of(passage(cells), passage(plants)));
    }

    private static Section randomSection(Random random, List<Source> sources) {
        StringBuilder text = new StringBuilder();
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int start = text.length();
            text.append("Sentence ").append(random.nextInt(1_000)).append('.');
            TextSpan claim = new TextSpan(start, text.length());
            for (int c = random.nextInt(3); c >= 0; c--) {
                Source cited = sources.get(random.nextInt(sources.size()));
                citations.add(citation(cited, claim, new TextSpan(0, 4)));
            }
            text.append(' ');
        }
        return new Section("H" + random.nextInt(), text.toString().strip(), citations);
    }

    private static Citation citation(Source source, TextSpan claim, TextSpan quote) {
        Verdict verdict = new Verdict(Verdict.Support.SUPPORTED, "Quoted word for word.");
        return new Citation(claim, source.id(), passage(source).id(), quote, verdict);
    }

    private static Passage passage(Source source) {
        return new Passage(
                UUID.nameUUIDFromBytes(source.title().getBytes(StandardCharsets.UTF_8)),
                source.id(),
                0,
                new TextSpan(0, source.text().length()),
                source.text(),
                List.of());
    }

    private static Source source(String name, String text) {
        return Source.builder(URI.create("file:///" + name + ".txt"), SourceText.of(text))
                .title(name)
                .publishedOn(LocalDate.of(2024, 2, 29))
                .build();
    }

    private static Provenance provenance() {
        return new Provenance("extractive/1", "", "e", Map.of(), TokenUsage.NONE);
    }
}
