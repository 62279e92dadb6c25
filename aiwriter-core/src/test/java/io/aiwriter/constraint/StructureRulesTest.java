package io.aiwriter.constraint;

import static io.aiwriter.constraint.Checked.list;
import static io.aiwriter.constraint.Checked.part;
import static io.aiwriter.constraint.Checked.records;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.Violation.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** K13 to K19: lengths in words, outlines, headings, parts, keyphrases, exclusions, frameworks. */
class StructureRulesTest {

    private static final List<String> SECTION = List.of("heading", "text");
    private static final List<String> AIDA = List.of("attention", "interest", "desire", "action");

    @Test
    void wordsStayWithinTheTolerance() {
        Checked words = Checked.by("K13", "words", 100, "tolerance", 0.05);
        words.passes(text(95)).passes(text(100)).passes(text(105));
        words.fails(text(94), "has 94 words, must have 95 to 105").fails(text(106), "106");
        Checked.by("K13", "words", 100, "tolerance", 10)
                .passes(text(90))
                .fails(text(89), "90 to 110");
        Checked.by("K13", "min", 3).passes(text(3)).fails(text(2), "at least 3");
        Checked.by("K13", "max", 3, "part", "text").passes(text(3)).fails(text(4), "0 to 3");
    }

    @Test
    void headingsAreNoWordsOfTheText() {
        Checked words = Checked.by("K13", "min", 4, "max", 4);
        words.passes(records("sections", SECTION, "One heading", "two words", "Other", "two more"));
        words.passes(part("text", "## A long heading here\n\nfour words are here"));
        words.passes(Manuscript.builder().part("title", "T").part("text", "a b c d").build());
    }

    @Test
    void everySectionHasItsFloor() {
        Checked words = Checked.by("K13", "floor", 2);
        words.passes(records("sections", SECTION, "A", "two words", "B", "two more"));
        words.fails(
                records("sections", SECTION, "A", "two words", "B", "one"),
                "sections[1].text",
                "has 1 words, at least 2");
    }

    @Test
    void wordsOfEachEntryMayBeBounded() {
        Checked.by("K13", "part", "posts", "each", true, "max", 2)
                .passes(list("posts", "a b", "c d"))
                .fails(list("posts", "a b", "c d e"), "posts[1]");
        Checked.by("K13", "min", 3, "max", 3)
                .passes(part("text", "橋は橋").with(part("text", "").parts().get(0), "橋は橋"));
    }

    @Test
    void impossibleWordTargetsAreRefused() {
        assertThatThrownBy(() -> Checked.by("K13", "min", 5, "max", 4))
                .hasMessageContaining("min must be at most max");
        assertThatThrownBy(() -> Checked.by("K13")).hasMessageContaining("words is missing");
        assertThatThrownBy(() -> Checked.by("K13", "wrods", 4)).hasMessageContaining("words");
        assertThatThrownBy(() -> Checked.by("K13", "words", "many"))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> Checked.by("K13", "words", 9, "colour", 1))
                .hasMessageContaining("colour is not a setting");
    }

    @Test
    void outlineHasExactlySoManySections() {
        Checked outline =
                Checked.by("K14", "sections", 2, "min_subsections", 2, "max_subsections", 3);
        String good = "## One\n### A\n### B\n## Two\n### C\n### D\n### E";
        outline.passes(part("text", good));
        outline.fails(
                part("text", good + "\n## Three\n### F\n### G"), "has 3 sections, must have 2");
        outline.fails(part("text", good + "\n### F"), "\"Two\" has 4 subsections");
        outline.fails(
                part("text", "## One\n### A\n## Two\n### C\n### D"), "\"One\" has 1 subsections");
        outline.fails(part("text", good.replace("### E", "### a")), "heading \"a\" is there twice");
        outline.fails(part("text", good.replace("## Two", "##   oNe ")), "is there twice");
    }

    @Test
    void outlineMayHaveSectionsBesides() {
        Checked outline =
                Checked.by("K14", "sections", 1, "besides", List.of("Introduction", "FAQ"));
        outline.passes(part("text", "## Introduction\n## One\n## faq"));
        outline.fails(part("text", "## Introduction\n## FAQ"), "has 0 sections");
    }

    @Test
    void budgetsOfAnOutlineAddUp() {
        Checked outline = Checked.by("K14", "words", 900);
        List<String> fields = List.of("heading", "words");
        outline.passes(records("outline", fields, "A", "400", "B", "500"));
        outline.fails(records("outline", fields, "A", "400", "B", "501"), "901 words, must be 900");
        outline.fails(records("outline", fields, "A", "some", "B", "500"), "must be a number");
    }

    @Test
    void headingsDescendOneLevelAtATime() {
        Checked levels = Checked.by("K15", "min", 2);
        levels.passes(part("text", "# T\n\n## A\n\n### B\n\n## C"));
        levels.fails(part("text", "## A\n\n## B"), "has 0 headings of level 1");
        levels.fails(part("text", "# T\n\n# U\n\n## A\n\n## B"), "has 2 headings of level 1");
        levels.fails(
                part("text", "# T\n\n### A\n\n## B\n\n## C"),
                "\"A\" of level 3 follows one of level 1");
        levels.fails(part("text", "# T\n\n## A"), "has 1 headings of level 2, at least 2");
        levels.passes(part("text", "# T\n\n## A\n\n## B\n\n```\n# comment\n#### no heading\n```"));
    }

    @Test
    void requiredPartsAreThereAndFilled() {
        Checked parts = Checked.by("K16", "parts", List.of("summary", "slides.title"));
        Manuscript.Builder good = Manuscript.builder().part("summary", "s");
        good.part(records("slides", List.of("title"), "t").parts().get(0));
        parts.passes(good.build());
        parts.fails(part("summary", " "), "K16 summary: is missing", "slides.title: is missing");
    }

    @Test
    void introductionConclusionAndCallToAction() {
        String whole = "# T\n\nLead.\n\n## A\n\nText.\n\n## Conclusion\n\nTry it today.";
        Checked frame = Checked.by("K16", "introduction", true, "conclusion", true, "action", true);
        frame.passes(part("text", whole));
        frame.passes(part("text", whole.replace("Lead.\n\n", "## Introduction\n\nLead.\n\n")));
        frame.fails(part("text", whole.replace("Lead.\n\n", "")), "no introduction");
        frame.fails(part("text", whole.replace("Conclusion", "More")), "no section that concludes");
        frame.fails(part("text", whole.replace("Try it today", "It is good")), "no call to action");
        frame.passes(part("text", whole.replace("Conclusion", "Key takeaways")));
    }

    @Test
    void questionsAreCountedByTheirMark() {
        Checked questions = Checked.by("K16", "questions", 2);
        List<String> fields = List.of("question", "answer");
        questions.passes(records("faq", fields, "Why?", "a", "How?", "b"));
        questions.fails(
                records("faq", fields, "Why?", "a", "How.", "b"), "has 1 questions, must have 2");
        questions.passes(part("text", "## Why?\n\na\n\n## 何ですか？\n\nb"));
        questions.fails(records("faq", fields, "Why?", "a", "How?", "b", "Who?", "c"), "3");
    }

    @Test
    void tableOfContentsLeadsToHeadings() {
        Checked toc = Checked.by("K16");
        toc.passes(part("text", "- [A](#first-part)\n- [B](#été-2)\n\n## First part\n\n## Été 2!"));
        toc.fails(part("text", "- [A](#second)\n\n## First"), "#second leads to no heading");
    }

    @Test
    void entriesOfAListMayBeCounted() {
        Checked three = Checked.by("K16", "list", "posts", "entries", 3);
        three.passes(list("posts", "a", "b", "c"))
                .fails(list("posts", "a", "b"), "has 2 entries, must have 3");
    }

    @Test
    void keyphraseStandsWhereItShould() {
        Checked phrase = Checked.by("K17", "phrase", "steel cable");
        String body = "A Steel-Cable holds. " + "word ".repeat(60);
        phrase.passes(piece("The steel cable", body, "Steel cable care"));
        phrase.fails(piece("The rope", body, "Steel cable care"), "is not in the title");
        phrase.fails(piece("The steel cable", body, "Care"), "in no section heading");
        phrase.fails(
                piece("Steel cable", "word ".repeat(100) + "steel cable", "Steel cable"),
                "first 100 words");
        phrase.passes(piece("Steel cable", "word ".repeat(98) + "steel cable", "Steel cable"));
        Checked.by("K17").saysNothing(part("text", "anything"));
    }

    @Test
    void keyphraseMakesUpOneToThreeOfAHundredWords() {
        Checked phrase = Checked.by("K17", "phrase", "cable");
        phrase.saysNothing(piece("Cable", "cable ".repeat(3) + "word ".repeat(97), "Cable"));
        phrase.fails(
                piece("Cable", "cable ".repeat(4) + "word ".repeat(96), "Cable"),
                "4.0 % of the words, at most 3");
        phrase.saysNothing(piece("Cable", "cable " + "word ".repeat(99), "Cable"));
        phrase.says(
                piece("Cable", "cable " + "word ".repeat(100), "Cable"),
                Severity.WARNING,
                "best 1 to 3");
        phrase.fails(piece("Cables", "cables " + "word ".repeat(50), "Cables"), "not in the title");
    }

    @Test
    void excludedWordsAreFoundWholeAndInAnyCase() {
        Checked never = Checked.by("K18", "words", List.of("Acme", "cheap deal"));
        never.fails(part("text", "Better than ACME."), "mentions \"Acme\"");
        never.fails(part("text", "No cheap\ndeal here"), "cheap deal");
        never.passes(part("text", "Acmeism is a movement; deals may be cheap."));
        never.fails(records("sections", SECTION, "Acme", "text"), "sections[0].heading");
        never.fails(part("text", "Ｂuy Ａcme"), "Acme");
        Checked.by("K18", "words", "rust; salt").fails(part("text", "Salt harms."), "salt");
        Checked.by("K18").saysNothing(part("text", "anything"));
    }

    @Test
    void frameworkStagesComeOnceAndInOrder() {
        Checked aida = Checked.by("K19", "stages", AIDA, "action", "action");
        String[] good = {
            "Rust never sleeps.",
            "Every bridge loses wire by wire.",
            "Imagine roads that stay open.",
            "Book an inspection."
        };
        aida.passes(records("campaigns", AIDA, good));
        aida.fails(
                records("campaigns", AIDA, good[0], good[1], " ", good[3]),
                "stage desire is there 0 times");
        aida.fails(
                records("campaigns", AIDA, good[0], good[1], good[1] + "!", good[3]),
                "nearly the same as stage interest");
        aida.fails(
                records("campaigns", AIDA, good[0], good[1], good[2], "We inspect."),
                "does not tell the reader what to do");
        aida.fails(
                records("campaigns", List.of("interest", "attention", "desire", "action"), good),
                "must come as attention, interest, desire, action");
        Checked.by("K19", "stages", AIDA, "ordered", false)
                .passes(
                        records(
                                "campaigns",
                                List.of("interest", "attention", "desire", "action"),
                                good));
    }

    @Test
    void frameworkStagesHaveTheirWords() {
        Checked pas = Checked.by("K19", "stages", List.of("problem", "solution"), "max_words", 3);
        List<String> fields = List.of("problem", "solution");
        pas.passes(records("campaigns", fields, "Rust eats steel.", "Paint it now."));
        pas.fails(
                records("campaigns", fields, "Rust eats all steel.", "Paint it."),
                "has 4 words, must have 1 to 3");
    }

    @Test
    void frameworkStagesMayBePartsOrHeadings() {
        Checked pas =
                Checked.by(
                        "K19",
                        "stages",
                        List.of("problem", "agitate", "solution"),
                        "optional",
                        List.of("agitate"));
        pas.passes(
                Manuscript.builder().part("problem", "Rust.").part("solution", "Paint.").build());
        pas.passes(
                part(
                        "text",
                        "### Problem\n\nRust eats.\n\n### Agitate: it grows\n\nDaily.\n\n### Solution\n\nPaint."));
        pas.fails(
                part("text", "### Solution\n\nPaint.\n\n### Problem\n\nRust eats."),
                "must come as problem, solution");
        pas.fails(
                part(
                        "text",
                        "### Problem\n\nRust.\n\n### Problem\n\nMore rust.\n\n### Solution\n\nPaint."),
                "there 2 times");
        pas.fails(part("text", "no stages at all"), "problem is there 0 times");
    }

    @Test
    void suppliedCallToActionCountsAsOne() {
        Checked cta =
                Checked.by(
                        "K19",
                        "stages",
                        List.of("hook", "close"),
                        "action",
                        "close",
                        "action_text",
                        "free check");
        cta.passes(
                records("campaigns", List.of("hook", "close"), "Rust.", "Your free check awaits."));
        assertThatThrownBy(() -> Checked.by("K19", "stages", AIDA, "action", "end"))
                .hasMessageContaining("one of the stages");
        assertThatThrownBy(() -> Checked.by("K19")).hasMessageContaining("stages is missing");
    }

    private static Manuscript text(int words) {
        return part("text", "word ".repeat(words));
    }

    private static Manuscript piece(String title, String text, String heading) {
        return Manuscript.builder()
                .part("title", title)
                .part("text", text + "\n\n## " + heading + "\n\n")
                .build();
    }
}
