package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * K36: the subject and preview of an e-mail, its greeting and closing, one thing to do, and few
 * words that filters and readers take for spam. An e-mail is a record or a set of parts {@code
 * subject}, {@code preview}, {@code body}, {@code cta}.
 */
final class Email implements Check {

    private static final List<String> SPAM =
            List.of(
                    "act now",
                    "limited time",
                    "100% free",
                    "risk free",
                    "no obligation",
                    "buy now",
                    "order now",
                    "click here",
                    "earn money",
                    "make money",
                    "extra cash",
                    "cash bonus",
                    "double your",
                    "guaranteed",
                    "miracle",
                    "winner",
                    "you have been selected",
                    "congratulations",
                    "urgent",
                    "once in a lifetime",
                    "no strings attached",
                    "lowest price",
                    "best price",
                    "cheap",
                    "free gift",
                    "free trial",
                    "free money",
                    "get rich",
                    "instant",
                    "call now",
                    "apply now",
                    "don't delete",
                    "this is not spam",
                    "what are you waiting for",
                    "satisfaction",
                    "no credit check",
                    "pre approved",
                    "work from home",
                    "lose weight");
    private static final Pattern SHOUTING =
            Pattern.compile("\\b[A-Z]{4,}\\b.*\\b[A-Z]{4,}\\b|!{2,}|[$€£]{2,}");

    private static final Pattern SMALL_PRINT =
            Pattern.compile("(?i)unsubscribe|privacy|imprint|preferences");

    private final String selector;
    private final int subject;
    private final int preview;
    private final int spam;

    Email(Settings settings) {
        this.selector = settings.text("part", "");
        this.subject = settings.number("subject", 60);
        this.preview = settings.number("preview", 100);
        this.spam = settings.number("spam", 3);
        settings.require(spam > 0, "spam", "must be at least 1: " + spam);
    }

    @Override
    public String describe() {
        return "subject at most %d characters, preview at most %d; a greeting and a closing; exactly one call to action; no shouting"
                .formatted(subject, preview);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        Map<Integer, Map<String, ManuscriptPart>> mails = new LinkedHashMap<>();
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String field = part.field().isEmpty() ? part.name() : part.field();
            mails.computeIfAbsent(part.index(), index -> new LinkedHashMap<>())
                    .putIfAbsent(field, part);
        }
        for (Map<String, ManuscriptPart> mail : mails.values()) {
            ManuscriptPart headline = mail.get("subject");
            if (headline != null) {
                checkMail(mail, headline, report);
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String field = part.field().isEmpty() ? part.name() : part.field();
            int max = field.equals("subject") ? subject : preview;
            if (field.equals("subject") || field.equals("preview")) {
                repaired = repaired.with(part, Characters.GRAPHEMES.cut(part.text(), max, "…"));
            }
        }
        return repaired;
    }

    private void checkMail(
            Map<String, ManuscriptPart> mail, ManuscriptPart headline, Report report) {
        checkLength(mail, "subject", subject, report);
        checkLength(mail, "preview", preview, report);
        ManuscriptPart message = Objects.requireNonNullElse(mail.get("body"), headline);
        String where = message.path();
        String body = message.text();
        if (!Letter.SALUTATION.matcher(body).find()) {
            report.error(where, "has no greeting");
        }
        if (!Letter.CLOSING.matcher(body.substring(Math.max(0, body.length() - 200))).find()) {
            report.error(where, "has no closing");
        }
        ManuscriptPart cta = mail.get("cta");
        long actions = cta == null ? actions(body) : lines(cta.text());
        if (actions != 1) {
            report.error(where, "has %d calls to action, must have 1".formatted(actions));
        }
        checkSpam(mail, headline, report);
    }

    private static void checkLength(
            Map<String, ManuscriptPart> mail, String field, int max, Report report) {
        ManuscriptPart part = mail.get(field);
        int length = part == null ? 0 : Characters.GRAPHEMES.count(part.text().strip());
        if (part != null && length > max) {
            report.error(part, "has %d characters, at most %d".formatted(length, max));
        } else if (part != null && length == 0) {
            report.error(part, "is empty");
        }
    }

    /** The links of a text, or else its sentences that call to action. */
    private static long actions(String body) {
        long links =
                MarkdownShape.of(body).links().stream()
                        .filter(link -> !SMALL_PRINT.matcher(link.text()).find())
                        .map(MarkdownShape.Target::destination)
                        .filter(target -> !target.startsWith("mailto:"))
                        .distinct()
                        .count();
        return links > 0 ? links : Prompting.count(body);
    }

    private static long lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }

    private void checkSpam(
            Map<String, ManuscriptPart> mail, ManuscriptPart headline, Report report) {
        String text = String.join("\n", mail.values().stream().map(ManuscriptPart::text).toList());
        long hits = SPAM.stream().mapToLong(phrase -> Terms.count(text, phrase)).sum();
        hits += text.lines().filter(line -> SHOUTING.matcher(line).find()).count();
        if (hits >= spam) {
            report.error(
                    headline.path(),
                    "sounds like spam in %d places, must in fewer than %d".formatted(hits, spam));
        }
    }
}
