package io.aiwriter.constraint;

import static io.aiwriter.constraint.Checked.part;
import static io.aiwriter.constraint.Checked.records;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.recipe.Manuscript;
import java.util.List;
import org.junit.jupiter.api.Test;

/** K27 to K32: timed scripts, subtitles, structured data, cards, images, quizzes. */
class MediaRulesTest {

    private static final List<String> CUE = List.of("start", "end", "text");
    private static final String SRT =
            "1\n00:00:00,000 --> 00:00:02,500\nHello.\n\n2\n00:00:02,500 --> 00:00:05,000\nBridges\nhang.";
    private static final String VTT =
            "WEBVTT\n\nNOTE a remark\n\n00:00.000 --> 00:02.500 align:start\nHello.\n\ncue-2\n00:02.500 --> 00:05.000\nBridges.";

    @Test
    void cuesFollowOneAnotherWithoutGaps() {
        Checked script = Checked.by("K27", "duration", 30);
        script.passes(
                records("cues", CUE, "0", "3", "Hook", "3", "0:25", "Main", "25", "30", "End"));
        script.fails(
                records("cues", CUE, "0", "3", "a", "4", "30", "b"),
                "begins at second 4.0, must at 3.0");
        script.fails(records("cues", CUE, "0", "3", "a", "2", "30", "b"), "begins at second 2.0");
        script.fails(
                records("cues", CUE, "0", "3", "a", "3", "29", "b"),
                "ends at second 29.0, must at 30.0");
        script.fails(records("cues", CUE, "0", "0", "a", "0", "30", "b"), "cues[0]");
        script.fails(records("cues", CUE, "1", "30", "a"), "begins at second 1.0, must at 0.0");
        script.fails(records("cues", CUE, "now", "30", "a"), "needs a start and an end");
        script.fails(part("text", "no cues"), "has no cue");
    }

    @Test
    void scriptCanBeSpokenInItsTime() {
        Checked script = Checked.by("K27", "duration", 10);
        script.passes(records("cues", CUE, "0", "10", "word ".repeat(25)));
        script.fails(
                records("cues", CUE, "0", "10", "word ".repeat(26)), "has 26 words, at most 25");
        Checked.by("K27", "duration", 10, "words_per_second", 3)
                .passes(records("cues", CUE, "0", "10", "word ".repeat(30)));
    }

    @Test
    void hookAndCallToActionHaveTheirWindows() {
        Checked script = Checked.by("K27", "duration", 60, "hook", 2, "action", 10);
        script.passes(records("cues", CUE, "0", "2", "Hook", "2", "50", "Main", "50", "60", "Act"));
        script.fails(
                records("cues", CUE, "0", "3", "Hook", "3", "50", "Main", "50", "60", "Act"),
                "hook ends at second 3.0");
        script.fails(
                records("cues", CUE, "0", "2", "Hook", "2", "49", "Main", "49", "60", "Act"),
                "begins at second 49.0");
        assertThatThrownBy(() -> Checked.by("K27", "duration", 5, "hook", 6))
                .hasMessageContaining("hook");
        assertThatThrownBy(() -> Checked.by("K27")).hasMessageContaining("duration is missing");
    }

    @Test
    void cuesMayBeLinesOfAText() {
        Checked script = Checked.by("K27", "duration", 65, "part", "script");
        script.passes(part("script", "[0:00-0:05] Hook\n(0:05 – 1:05) Main"));
        script.fails(part("script", "[0:00-0:05] Hook\n[0:06-1:05] Main"), "6.0");
    }

    @Test
    void subRipIsNumberedOrderedAndWithoutOverlap() {
        Checked subtitles = Checked.by("K28");
        subtitles.passes(part("subtitles", SRT));
        subtitles.fails(
                part("subtitles", SRT.replace("2\n00", "3\n00")),
                "subtitle 2 must begin with its number");
        subtitles.fails(
                part(
                        "subtitles",
                        SRT.replace("00:00:02,500 --> 00:00:05", "00:00:02,400 --> 00:00:05")),
                "before the one before it");
        subtitles.fails(
                part("subtitles", SRT.replace("00:00:05,000", "00:00:02,500")),
                "ends before it begins");
        subtitles.fails(part("subtitles", SRT.replace(",500 -->", ".500 -->")), "no line of times");
        subtitles.fails(part("subtitles", SRT.replace("Hello.", "")), "has no text");
        subtitles.fails(part("subtitles", SRT.replace("00:00:05", "00:00:65")), "no line of times");
        subtitles.fails(part("subtitles", "plain text"), "subtitle 1");
    }

    @Test
    void webVttHasItsHeaderAndItsOwnTimes() {
        Checked subtitles = Checked.by("K28");
        subtitles.passes(part("subtitles", VTT));
        subtitles.fails(part("subtitles", VTT.replace("00:02.500 -->", "00:02,500 -->")), "WebVTT");
        subtitles.fails(
                part("subtitles", VTT.replace("00:02.500 --> 00:05", "00:01.500 --> 00:05")),
                "before the one before");
        subtitles.fails(part("subtitles", "WEBVTT"), "");
    }

    @Test
    void structuredDataHasWhatItsTypeRequires() {
        Checked data = Checked.by("K29");
        data.passes(
                json(
                        "'@type':'Article','headline':'H','author':{'@type':'Person','name':'A'},'datePublished':'2026-03-01'"));
        data.fails(
                json("'@type':'Article','headline':'H','author':'A'"),
                "Article lacks datePublished");
        data.passes(json("'@type':'Product','name':'P','offers':{'@type':'Offer','price':'3'}"));
        data.fails(json("'@type':'Product','name':'P'"), "lacks offers|review|aggregateRating");
        data.fails(
                json("'@type':'FAQPage','mainEntity':[{'@type':'Question','name':'Q'}]"),
                "Question lacks acceptedAnswer");
        data.passes(json("'@type':'Thing','name':'P'"));
        data.fails(part("json_ld", "{not json"), "is not valid JSON");
        data.fails(part("json_ld", "{\"@type\":\"Thing\"}"), "no @context");
        data.fails(json("'name':'P'"), "has no @type");
        data.fails(part("json_ld", "[]x"), "not valid JSON");
    }

    @Test
    void structuredDataHasIsoDatesAndNoFiller() {
        Checked data = Checked.by("K29");
        String event = "'@type':'Event','name':'N','location':'L','startDate':'%s'";
        data.passes(json(event.formatted("2026-02-28T19:00+01:00")))
                .passes(json(event.formatted("2026-02-28")));
        data.fails(json(event.formatted("2026-02-30")), "no ISO 8601 date")
                .fails(json(event.formatted("1 March 2026")), "startDate");
        data.fails(json("'@type':'Thing','name':'N/A'"), "name says nothing");
        data.fails(json("'@type':'Thing','name':''"), "name says nothing")
                .fails(json("'@type':'Thing','name':null"), "name");
        data.passes(json("'@graph':[{'@type':'Organization','name':'O'}]"));
        data.fails(json("'@graph':[{'@type':'Organization'}]"), "Organization lacks name");
    }

    @Test
    void openGraphHasItsFourTagsWithAbsoluteAddresses() {
        Checked card = Checked.by("K30");
        String html =
                "<meta property='og:title' content='T'><meta property='og:type' content='article'>"
                        + "<meta property='og:image' content='https://x.org/i.png'><meta property='og:url' content='https://x.org/'>";
        card.passes(part("open_graph", html));
        card.fails(part("open_graph", html.replace("og:type", "og:kind")), "og:type is missing");
        card.fails(
                part("open_graph", html.replace("https://x.org/i.png", "/i.png")),
                "og:image must be an absolute address");
        card.fails(
                part("open_graph", html + "<meta name='twitter:card' content='huge'>"),
                "twitter:card");
        card.passes(
                part(
                        "open_graph",
                        html + "<meta name='twitter:card' content='summary_large_image'>"));
        card.passes(
                part(
                        "open_graph",
                        "{\"og:title\":\"T\",\"og:type\":\"website\",\"og:image\":\"https://x.org/i\",\"og:url\":\"https://x.org\"}"));
        card.fails(part("open_graph", "nothing"), "og:title is missing");
    }

    @Test
    void imagesSayWhatTheyShow() {
        Checked images = Checked.by("K31");
        images.passes(part("text", "![A bridge at dawn](a.png)"));
        images.passes(part("text", "![" + "a".repeat(125) + "](a.png)"));
        images.fails(
                part("text", "![" + "a".repeat(126) + "](a.png)"), "126 characters, at most 125");
        images.fails(part("text", "![](a.png)"), "no alternative text");
        images.fails(part("text", "![bridge_final.JPG](a.png)"), "is a file name")
                .fails(part("text", "![IMG_2041](a.png)"), "file name");
        images.fails(records("images", List.of("alt", "url"), " ", "a.png"), "images[0]");
        images.saysNothing(part("text", "[no image](a.png)"));
    }

    @Test
    void imagesHaveTheShapeThatWasAskedFor() {
        List<String> fields = List.of("alt", "width", "height");
        Checked wide = Checked.by("K31", "ratio", "16:9");
        wide.passes(records("images", fields, "Bridge", "1920", "1080"));
        wide.fails(
                records("images", fields, "Bridge", "1024", "1024"), "ratio 1.00, must have 1.78");
        wide.fails(records("images", List.of("alt"), "Bridge"), "needs a width");
        Checked.by("K31", "width", 1080, "height", 1920)
                .passes(records("images", fields, "Bridge", "1080", "1920"))
                .fails(records("images", fields, "Bridge", "1080", "1921"), "must be 1080 x 1920");
        assertThatThrownBy(() -> Checked.by("K31", "ratio", "wide")).hasMessageContaining("16:9");
    }

    @Test
    void quizHasOneRightOptionForEveryQuestion() {
        Checked quiz = Checked.by("K32", "count", 1);
        quiz.passes(question("Why?", "Rust\nWind\nSalt", "Wind"))
                .passes(question("Why?", "A) Rust\nB) Wind", "b"));
        quiz.passes(question("Why?", "Rust\nWind", "2"))
                .passes(question("Is it?", "True\nFalse", "true"));
        quiz.fails(question("Why?", "Rust\nWind", "Ice"), "has 0 right options")
                .fails(question("Why?", "Rust\nWind", "A, B"), "2 right");
        quiz.fails(question("Why?", "Rust\nrust", "Rust"), "has an option twice");
        quiz.fails(question("Why?", "Rust", "Rust"), "has 1 options")
                .fails(question(" ", "a\nb", "a"), "asks nothing");
        quiz.fails(question("Why?", "Rust\nWind", ""), "0 right");
        Checked.by("K32", "count", 2)
                .fails(question("Why?", "a\nb", "a"), "has 1 questions, must have 2");
        List<String> fields = List.of("question", "options", "answer");
        Checked.by("K32", "count", 2)
                .fails(
                        records("questions", fields, "Why?", "a\nb", "a", "why?", "c\nd", "c"),
                        "asked twice");
    }

    private static Manuscript question(String question, String options, String answer) {
        return records(
                "questions", List.of("question", "options", "answer"), question, options, answer);
    }

    private static Manuscript json(String body) {
        return part(
                "json_ld", ("{'@context':'https://schema.org'," + body + "}").replace('\'', '"'));
    }
}
