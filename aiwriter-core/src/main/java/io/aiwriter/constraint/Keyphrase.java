package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import java.util.List;
import java.util.Locale;

/**
 * K17: the focus keyphrase stands in the title, in the first 100 words and in a heading of level 2,
 * and makes up 1 to 3 of 100 words.
 */
final class Keyphrase implements Check {

    private static final int OPENING_WORDS = 100;
    private static final double THIN = 0.01;
    private static final double STUFFED = 0.03;

    private final String phrase;

    Keyphrase(Settings settings) {
        this.phrase = settings.text("phrase", "");
    }

    @Override
    public String describe() {
        return phrase.isEmpty()
                ? "no keyphrase is asked for"
                : "\"%s\" in the title, in the first 100 words and in a section heading; at most 3 times in 100 words"
                        .formatted(phrase);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        if (phrase.isEmpty()) {
            return;
        }
        MarkdownShape shape = MarkdownShape.of(manuscript.markdown());
        String body = String.join("\n\n", shape.paragraphs());
        List<String> words = Terms.words(body);
        requireIn(title(manuscript, shape), "the title", report);
        requireIn(
                String.join(" ", words.subList(0, Math.min(OPENING_WORDS, words.size()))),
                "the first 100 words",
                report);
        if (shape.headings(2).stream().noneMatch(h -> Terms.contains(h.text(), phrase))) {
            report.error("", "\"%s\" is in no section heading".formatted(phrase));
        }
        checkDensity(body, words.size(), report);
    }

    private void checkDensity(String body, int words, Report report) {
        if (words == 0) {
            return;
        }
        double density = (double) Terms.count(body, phrase) / words;
        String percent = String.format(Locale.ROOT, "%.1f", 100 * density);
        if (density > STUFFED) {
            report.error("", "\"%s\" is %s %% of the words, at most 3".formatted(phrase, percent));
        } else if (density < THIN) {
            report.warning(
                    "", "\"%s\" is %s %% of the words, best 1 to 3".formatted(phrase, percent));
        }
    }

    private void requireIn(String text, String place, Report report) {
        if (!Terms.contains(text, phrase)) {
            report.error("", "\"%s\" is not in %s".formatted(phrase, place));
        }
    }

    private static String title(Manuscript manuscript, MarkdownShape shape) {
        return manuscript.title().isEmpty() && !shape.headings(1).isEmpty()
                ? shape.headings(1).get(0).text()
                : manuscript.title();
    }
}
