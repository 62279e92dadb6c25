package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.List;
import java.util.regex.Pattern;

/**
 * K35: a letter greets, closes, has every given fact word for word, and is as long as it should.
 */
final class Letter implements Check {

    private static final int END = 200;
    static final Pattern SALUTATION =
            Pattern.compile(
                    "(?im)^\\W{0,4}(?:dear|hello|hi|hey|to whom it may concern|greetings|good (?:morning|afternoon|evening)"
                            + "|sehr geehrte\\w*|liebe\\w*|guten tag|hallo|estimad\\w+|querid\\w+|hola|cher|chère|chers|madame|monsieur|bonjour"
                            + "|gentile|egregio|car[oaie]|buongiorno|prezad\\w+|car[oa]|olá|geachte|beste|уважаем\\p{L}+|здравствуйте|尊敬的|拝啓|様)(?![\\p{L}])");
    static final Pattern CLOSING =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:sincerely|yours (?:truly|faithfully|sincerely)|(?:kind|best|warm|warmest) (?:regards|wishes)|regards|respectfully|cordially|with (?:love|gratitude|thanks|appreciation|sympathy)|love|cheers|many thanks|thank you|thanks|best|warmly"
                            + "|mit freundlichen grüßen|freundliche grüße|viele grüße|herzliche\\w* grüße|atentamente|saludos|cordialmente|un abrazo|cordialement|bien à vous|sincères salutations|salutations|cordiali saluti|distinti saluti|atenciosamente|abraços|met vriendelijke groet|с уважением|敬具|此致)(?!\\p{L})");

    private final String selector;
    private final List<String> facts;
    private final Limits words;

    Letter(Settings settings) {
        this.selector = settings.text("part", "letter");
        this.facts = settings.list("facts");
        this.words = settings.limits("", 100, 600);
    }

    @Override
    public String describe() {
        return "a salutation, a closing line, %s words%s"
                .formatted(
                        words,
                        facts.isEmpty() ? "" : "; word for word: " + String.join("; ", facts));
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        String text = manuscript.markdown(selector).strip();
        if (text.isEmpty()) {
            return;
        }
        if (!SALUTATION.matcher(text).find()) {
            report.error(selector, "has no salutation");
        }
        if (!CLOSING.matcher(text.substring(Math.max(0, text.length() - END))).find()) {
            report.error(selector, "has no closing in its last 200 characters");
        }
        String flat = flat(text);
        facts.stream()
                .filter(fact -> !flat.contains(flat(fact)))
                .forEach(fact -> report.error(selector, "does not say \"%s\"".formatted(fact)));
        int count = WordCount.of(text);
        if (!words.contains(count)) {
            report.error(selector, "has %d words, must have %s".formatted(count, words));
        }
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
