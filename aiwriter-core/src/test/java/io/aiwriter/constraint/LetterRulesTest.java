package io.aiwriter.constraint;

import static io.aiwriter.constraint.Checked.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.recipe.Manuscript;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** K33 to K37: personas, dates, letters, e-mails, front matter; and the catalogue itself. */
class LetterRulesTest {

    private static final String BODY = "word ".repeat(95);

    @Test
    void personaHasItsWordsAndItsSentences() {
        Checked words = Checked.by("K33", "avoid", List.of("synergy"), "use", List.of("craft"));
        words.passes(part("text", "Our craft shows."));
        words.fails(part("text", "Our craft has Synergy."), "uses \"synergy\"")
                .fails(part("text", "It shows."), "never uses \"craft\"");
        Checked length = Checked.by("K33", "sentence", 10);
        length.passes(part("text", sentence(15))).passes(part("text", sentence(5)));
        length.fails(part("text", sentence(16)), "16.0 words on average")
                .fails(part("text", sentence(4)), "4.0");
        length.passes(part("text", sentence(18) + " " + sentence(12)));
        Checked.by("K33", "sentence", 10, "tolerance", 1)
                .fails(part("text", sentence(12)), "± 1.0");
    }

    @Test
    void dateOfPublicationIsTheOneThatWasGiven() {
        Checked date = Checked.by("K34");
        date.passes(dated("date", "2026-03-01")).passes(dated("date", "2026-03-01T10:00:00Z"));
        date.fails(dated("date", "2026-03-02"), "is 2026-03-02, must be 2026-03-01");
        date.fails(dated("date", "yesterday"), "no ISO 8601 date");
        date.fails(part("date", "2026-03-01"), "was given by nobody");
        date.passes(dated("text", "---\ntitle: T\ndate: 2026-03-01\n---\n\nText"));
        date.fails(dated("text", "---\ndate: 2025-12-31\n---\n"), "2025-12-31");
        date.passes(part("text", "Opened on 1937-05-27."));
        assertThat(date.repaired(dated("date", "2020-01-01")).markdown()).isEqualTo("2026-03-01");
    }

    @Test
    void letterGreetsClosesAndSaysItsFacts() {
        Checked letter = Checked.by("K35", "facts", List.of("€ 1,250.00", "3 May 2026"));
        String good =
                "Dear Ms Ito,\n\nYou owe € 1,250.00 by 3 May\n2026. "
                        + BODY
                        + "\n\nYours sincerely,\nBen";
        letter.passes(part("letter", good));
        letter.fails(part("letter", good.replace("Dear Ms Ito,", "Ms Ito,")), "has no salutation");
        letter.fails(part("letter", good.replace("Yours sincerely,", "")), "has no closing");
        letter.fails(
                part("letter", good.replace("1,250.00", "1250")), "does not say \"€ 1,250.00\"");
        letter.fails(part("letter", good.replace(BODY, "")), "words, must have 100 to 600");
        String late = good + " " + "a".repeat(200);
        letter.fails(part("letter", late), "no closing in its last 200");
        Checked.by("K35", "min", 5, "max", 20)
                .passes(
                        part(
                                "letter",
                                "Sehr geehrte Frau Ito,\n\ndanke.\n\nMit freundlichen Grüßen\nBen"));
    }

    @Test
    void letterHasItsBandOfWords() {
        Checked letter = Checked.by("K35", "min", 10, "max", 12);
        letter.passes(part("letter", "Dear Ann,\n\n" + "word ".repeat(6) + "\n\nKind regards"));
        letter.fails(
                part("letter", "Dear Ann,\n\n" + "word ".repeat(5) + "\n\nKind regards"),
                "has 9 words");
        letter.passes(part("letter", "Dear Ann,\n\n" + "word ".repeat(8) + "\n\nKind regards"));
        letter.fails(
                part("letter", "Dear Ann,\n\n" + "word ".repeat(9) + "\n\nKind regards"),
                "has 13 words");
    }

    @Test
    void emailHasASubjectAPreviewAGreetingAndAClosing() {
        Checked email = Checked.by("K36");
        String body = "Hi Ann,\n\nThe report is done.\n\nBest regards\nBen";
        email.passes(mail("a".repeat(60), "p".repeat(100), body, "Reply by Friday"));
        email.fails(mail("a".repeat(61), "p", body, "Reply"), "has 61 characters, at most 60");
        email.fails(mail("Done", "p".repeat(101), body, "Reply"), "101");
        email.fails(mail(" ", "p", body, "Reply"), "is empty");
        email.fails(mail("Done", "p", body.replace("Hi Ann,", ""), "Reply"), "no greeting");
        email.fails(mail("Done", "p", body.replace("Best regards", ""), "Reply"), "no closing");
        assertThat(
                        email.repaired(mail("word ".repeat(20), "p", body, "Reply"))
                                .parts("subject")
                                .get(0)
                                .text())
                .endsWith("…");
    }

    @Test
    void emailAsksForExactlyOneThing() {
        Checked email = Checked.by("K36");
        String body = "Hi Ann,\n\n%s\n\nBest regards\nBen";
        email.fails(
                mail("S", "p", body.formatted("Text."), "Reply\nCall"), "has 2 calls to action");
        email.fails(mail("S", "p", body.formatted("Text."), ""), "has 0 calls");
        email.passes(
                mail(
                        "S",
                        "p",
                        body.formatted("See [it](https://a.org). [Unsubscribe](https://a.org/u)"),
                        null));
        email.fails(
                mail(
                        "S",
                        "p",
                        body.formatted("See [it](https://a.org) or [that](https://b.org)."),
                        null),
                "2 calls");
        email.passes(mail("S", "p", body.formatted("The report is done. Reply by Friday."), null));
        email.fails(mail("S", "p", body.formatted("The report is done."), null), "0 calls");
    }

    @Test
    void emailDoesNotSoundLikeSpam() {
        Checked email = Checked.by("K36");
        String body = "Hi Ann,\n\n%s\n\nBest regards\nBen";
        email.passes(mail("Act now", "p", body.formatted("Guaranteed."), "Reply"));
        email.fails(
                mail("Act now", "p", body.formatted("Guaranteed. Click here!"), "Reply"),
                "like spam in 3 places");
        email.fails(
                mail("GREAT DEAL INSIDE", "Hurry!!", body.formatted("Buy now"), "Reply"), "spam");
        Checked.by("K36", "spam", 1)
                .fails(mail("Act now", "p", body.formatted("x"), "Reply"), "fewer than 1");
        email.saysNothing(part("text", "no e-mail at all"));
    }

    @Test
    void frontMatterIsYamlThatSurvivesARoundTrip() {
        Checked matter = Checked.by("K37", "fields", List.of("title"));
        matter.passes(part("document", "---\ntitle: \"A: b\"\ntags: [a, b]\n---\n\nText"));
        matter.fails(part("document", "---\ntitle: A: b\n---\n"), "is no YAML");
        matter.fails(part("document", "---\ntitle: a\ntitle: b\n---\n"), "is no YAML");
        matter.fails(part("document", "---\nauthor: a\n---\n"), "lacks title");
        matter.fails(part("document", "# Text\n\n---\ntitle: a\n---"), "has no front matter");
        matter.fails(part("document", "---\ntitle: a\n"), "has no front matter");
        matter.fails(part("document", "---\n---\n"), "without fields");
    }

    @Test
    void catalogueHasThirtySevenRulesByNumberAndName() {
        assertThat(ConstraintCatalog.ids())
                .hasSize(37)
                .startsWith("K01")
                .endsWith("K37")
                .doesNotHaveDuplicates();
        assertThat(ConstraintCatalog.idOf("x-post")).contains("K06");
        assertThat(ConstraintCatalog.nameOf("k06")).contains("x-post");
        assertThat(ConstraintCatalog.idOf("K38")).isEmpty();
        assertThatThrownBy(() -> Checked.by("K38")).hasMessageContaining("no rule K38");
    }

    @Test
    void everyRuleSaysWhatItAsksFor() {
        for (String id : ConstraintCatalog.ids()) {
            Checked rule =
                    switch (id) {
                        case "K13" -> Checked.by(id, "words", 10);
                        case "K19" -> Checked.by(id, "stages", List.of("a", "b"));
                        case "K27" -> Checked.by(id, "duration", 30);
                        default -> Checked.by(id);
                    };
            assertThat(rule.description()).as(id).isNotBlank();
        }
    }

    private static String sentence(int words) {
        return "The " + "word ".repeat(words - 2) + "ends.";
    }

    private static Manuscript dated(String name, String text) {
        return Manuscript.builder().part(name, text).date(LocalDate.of(2026, 3, 1)).build();
    }

    private static Manuscript mail(
            String subject, String preview, String body, @Nullable String cta) {
        Manuscript.Builder mail = Manuscript.builder();
        mail.part("subject", subject).part("preview", preview).part("body", body);
        if (cta != null) {
            mail.part("cta", cta);
        }
        return mail.build();
    }
}
