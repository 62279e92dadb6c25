package io.aiwriter.constraint;

import static io.aiwriter.constraint.Checked.part;
import static io.aiwriter.constraint.Checked.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptSource;
import io.aiwriter.recipe.Violation.Severity;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K20 to K26: citations, figures, residue, language, reading ease, stock phrases, repetition. */
class TruthRulesTest {

    private static final String ENGLISH =
            "The towers of the bridge carry the weight of the road down to the rock below.";

    @Test
    void marksNameListedSources() {
        Checked citations = Checked.by("K20");
        citations.saysNothing(sourced("Cables carry [p1]. Towers push [p2]."));
        citations.saysNothing(sourced("Both hold [P1, p2]."));
        citations.fails(
                sourced("Cables carry [p1][p9]. Towers [p2]."), "cites p9, which is no source");
        citations.says(sourced("Cables carry [p1]."), Severity.WARNING, "source p2 is never cited");
        Checked.by("K20", "all", false).saysNothing(sourced("Cables carry [p1]."));
        citations.passes(sourced("A [link1](https://example.org/1) and [p1] [p2]"));
    }

    @Test
    void addressesAreThoseOfSources() {
        Checked citations = Checked.by("K20", "all", false);
        citations.passes(
                sourced("See https://example.org/1 and [here](http://www.example.org/2/#part)."));
        citations.fails(
                sourced("See https://example.org/3."), "https://example.org/3 is not the address");
        citations.fails(sourced("See [it](https://)."), "is no web address");
        citations.fails(sourced("See [it](ftp://example.org/1)."), "does not begin with http");
        citations.fails(
                sourced("See [it](https://exa mple.org)  https://exa|mple.org/x"),
                "is no web address");
        Checked.by("K20", "all", false, "allow", List.of("https://shop.org"))
                .passes(sourced("Go to https://shop.org/."));
    }

    @Test
    void figuresStandInSourcesOrInputs() {
        Checked figures = Checked.by("K21");
        figures.passes(sourced("The bridge is 1,280 metres long."));
        figures.passes(sourced("It opened in 1937."));
        figures.fails(sourced("The bridge is 1290 metres long."), "1290 stands in no source");
        figures.passes(sourced("It has two towers."));
        figures.passes(sourced("1. First point\n2. Second point"));
        figures.passes(sourced("3/7 It is 1280 metres."));
        figures.passes(sourced("Some say 99 (unsupported)."));
        figures.passes(
                Manuscript.builder()
                        .part("text", "Save 20 %.")
                        .inputs(Map.of("offer", "20 % off"))
                        .build());
        figures.fails(part("text", "Save 20 %."), "20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear [Your Name],",
                "Dear [Name],",
                "[Insert date here]",
                "Call [Company phone number]",
                "Lorem ipsum dolor",
                "TODO write this",
                "Hello {{first_name}}",
                "Hi ${name}",
                "The end. IAMDONE",
                "As an AI language model, I think",
                "I'm an AI and",
                "I cannot fulfill this",
                "Here is your post:\n\nText",
                "Sure, here is a post about bridges:\nText",
                "<your name>",
                "```markdown\nText\n```",
                "text <|endoftext|>"
            })
    void whatIsLeftBehindIsFound(String text) {
        Checked.by("K22").fails(part("text", text), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He [the mayor] said so.",
                "See [the name](https://example.org).",
                "An array[0] of names",
                "The airline's AI department",
                "Here is the point: cables carry.",
                "Certainly a bridge can hold.",
                "```java\nint a;\n```\n\nThe code above",
                "Use a todo list.",
                "[p1] [12]",
                "My name is [Smith]"
            })
    void ordinaryTextIsLeftAlone(String text) {
        Checked.by("K22").saysNothing(part("text", text));
    }

    @Test
    void codeFenceAroundTheWholeIsTakenOff() {
        Checked residue = Checked.by("K22", "sentinels", List.of("THE-END"));
        assertThat(residue.repaired(part("text", "```markdown\nText\n```")).markdown())
                .isEqualTo("Text");
        residue.fails(part("text", "Text THE-END"), "THE-END");
        assertThat(residue.repaired(part("text", "Text THE-END")).markdown()).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en|The towers of the bridge carry the weight of the road down to the rock below.
                    es|Las torres del puente llevan el peso de la carretera hasta la roca que hay debajo.
                    fr|Les tours du pont portent le poids de la route jusqu'au rocher qui se trouve dessous.
                    de|Die Türme der Brücke tragen das Gewicht der Straße bis hinunter zum Felsen im Fluss.
                    it|Le torri del ponte portano il peso della strada fino alla roccia che si trova sotto.
                    pt|As torres da ponte levam o peso da estrada até à rocha que fica por baixo do rio.
                    nl|De torens van de brug dragen het gewicht van de weg tot op de rots die eronder ligt.
                    pl|Wieże mostu przenoszą ciężar drogi aż do skały, która znajduje się pod rzeką.
                    sv|Brons torn bär vägens tyngd ända ner till berget som ligger under den breda floden.
                    tr|Köprünün kuleleri yolun ağırlığını nehrin altında bulunan kayaya kadar taşır.
                    ru|Башни моста несут вес дороги до самой скалы, которая находится под рекой.
                    uk|Вежі мосту несуть вагу дороги аж до скелі, яка знаходиться під річкою.
                    el|Οι πύργοι της γέφυρας μεταφέρουν το βάρος του δρόμου μέχρι τον βράχο.
                    ar|تحمل أبراج الجسر وزن الطريق حتى الصخرة التي تقع تحت النهر الكبير.
                    he|מגדלי הגשר נושאים את משקל הכביש עד לסלע שנמצא מתחת לנהר הגדול.
                    hi|पुल के खंभे सड़क का भार नदी के नीचे की चट्टान तक पहुँचाते हैं।
                    ja|橋の塔は道路の重さを川の下にある岩まで伝えています。
                    zh-CN|桥塔将道路的重量传递到河流下面的岩石上，这是它的作用。
                    ko|다리의 탑은 도로의 무게를 강 아래에 있는 바위까지 전달합니다.
                    th|หอคอยของสะพานรับน้ำหนักของถนนลงไปถึงหินที่อยู่ใต้แม่น้ำ
                    vi|Các tháp của cây cầu chịu sức nặng của con đường xuống đến tảng đá bên dưới.
                    id|Menara jembatan memikul berat jalan sampai ke batu yang berada di bawah sungai.
                    """)
    void languageIsTheOneThatWasAskedFor(String language, String text) {
        Checked.by("K23", "language", language).passes(part("text", text));
        String other = language.equals("en") ? "de" : "en";
        Checked.by("K23", "language", other).fails(part("text", text), "must be in " + other);
    }

    @Test
    void languageOfShortTextsAndOfNoRequestPasses() {
        Checked.by("K23", "language", "de").saysNothing(part("text", "OK, go!"));
        Checked.by("K23").saysNothing(part("text", ENGLISH));
        Checked.by("K23")
                .fails(
                        Manuscript.builder().language("fr-CA").part("text", ENGLISH).build(),
                        "is in en, must be in fr");
        Checked.by("K23")
                .passes(Manuscript.builder().language("en-GB").part("text", ENGLISH).build());
    }

    @Test
    void readingEaseIsInTheBandOfTheAudience() {
        String easy = "The cat sat on the mat. It had a red hat. The dog ran to the park.";
        String hard =
                "Institutional considerations notwithstanding, comprehensive infrastructural rehabilitation"
                        + " necessitates interdisciplinary administrative coordination throughout organizational hierarchies.";
        Checked.by("K24", "audience", "children").passes(part("text", easy));
        Checked.by("K24", "audience", "Beginner")
                .passes(part("text", easy))
                .fails(part("text", hard), "must be 60");
        Checked.by("K24").fails(part("text", hard), "reading ease");
        Checked.by("K24", "max", 60).fails(part("text", easy), "to 60");
        Checked.by("K24", "max_grade", 8).fails(part("text", hard), "school grade");
        Checked.by("K24").saysNothing(part("text", "Too short to tell."));
        Checked.by("K24")
                .saysNothing(Manuscript.builder().language("ja").part("text", hard).build());
    }

    @Test
    void stockPhrasesAreCounted() {
        Checked stock = Checked.by("K25");
        stock.passes(part("text", "A robust and seamless bridge."));
        stock.fails(
                part("text", "A robust, seamless and vibrant bridge."),
                "has 3 stock phrases, at most 2");
        Checked.by("K25", "max", 0)
                .fails(part("text", "Let us Delve in."), "delve")
                .passes(part("text", "The delver."));
        Checked.by("K25", "max", 0, "phrases", List.of("big time"))
                .fails(part("text", "It works big time."), "big time");
    }

    @Test
    void nothingIsSaidTwice() {
        Checked repetition = Checked.by("K26");
        repetition.passes(part("text", ENGLISH + "\n\nCables pull on anchors in the ground."));
        repetition.fails(
                part("text", ENGLISH + " Cables pull.\n\n" + ENGLISH + " Anchors hold."),
                "says again");
        repetition.fails(
                part("text", ENGLISH + "\n\n" + ENGLISH.toUpperCase(Locale.ROOT)), "says again");
        repetition.passes(part("text", "Try it.\n\nTry it.\n\nTry it."));
        assertThat(
                        repetition
                                .repaired(part("text", ENGLISH + "\n\nTry it.\n\n" + ENGLISH))
                                .markdown())
                .isEqualTo(ENGLISH + "\n\nTry it.");
    }

    @Test
    void sectionsShareFewRunsOfWords() {
        List<String> fields = List.of("heading", "text");
        String first = "one two three four five six seven eight nine ten";
        Checked repetition = Checked.by("K26");
        repetition.passes(
                records("sections", fields, "A", first, "B", "one two three four and other words"));
        repetition.fails(
                records("sections", fields, "A", first, "B", "so one two three four five too"),
                "in section 2");
        Checked.by("K26", "run", 8)
                .passes(
                        records(
                                "sections",
                                fields,
                                "A",
                                first,
                                "B",
                                "so one two three four five too"));
        Checked.by("K26", "overlap", 0.5)
                .passes(
                        records(
                                "sections",
                                fields,
                                "A",
                                first,
                                "B",
                                "so one two three four five too"));
    }

    private static Manuscript sourced(String text) {
        return Manuscript.builder()
                .part("text", text)
                .source(source("p1", 1, "The bridge, 1280 metres long, has cables."))
                .source(source("p2", 2, "It was opened in May 1937 with two towers."))
                .build();
    }

    private static ManuscriptSource source(String id, int number, String text) {
        return new ManuscriptSource(
                id, URI.create("https://example.org/" + number), SourceText.of(text));
    }
}
