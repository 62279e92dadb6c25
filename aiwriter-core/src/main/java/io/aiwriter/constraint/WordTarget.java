package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.Locale;

/**
 * K13: how many words there are, headings left out, and how few a section may have. The target is a
 * number with a tolerance, or bounds.
 */
final class WordTarget implements Check {

    private static final String HEADING_LINES = "(?m)^ {0,3}#{1,6}\\s.*$";

    private final String selector;
    private final boolean each;
    private final int min;
    private final int max;
    private final int floor;

    WordTarget(Settings settings) {
        this.selector = settings.text("part", "");
        this.each = settings.flag("each", false);
        this.floor = settings.number("floor", 0);
        int words = settings.number("words", 0);
        double tolerance = settings.decimal("tolerance", 0.05);
        double slack = tolerance < 1 ? words * tolerance : tolerance;
        int least = settings.number("min", words == 0 ? 0 : (int) Math.ceil(words - slack - 1e-9));
        int most =
                settings.number(
                        "max",
                        words == 0 ? Integer.MAX_VALUE : (int) Math.floor(words + slack + 1e-9));
        settings.require(
                least <= most, "min", "must be at most max: %d > %d".formatted(least, most));
        settings.require(
                words > 0 || floor > 0 || settings.has("min") || settings.has("max"),
                "words",
                "is missing: give words, min, max or floor");
        this.min = Math.max(0, least);
        this.max = most;
    }

    @Override
    public String describe() {
        String where = selector.isEmpty() ? "" : (each ? "each of " : "") + selector + ": ";
        String bounds =
                max == Integer.MAX_VALUE
                        ? "at least %d words".formatted(min)
                        : "%d to %d words".formatted(min, max);
        return where
                + bounds
                + (floor == 0 ? "" : ", at least %d in each section".formatted(floor));
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        int sum = 0;
        boolean any = false;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            if (!isHeading(part)) {
                int words = words(part);
                any = true;
                sum += words;
                if (each) {
                    checkBounds(part.path(), words, report);
                }
                if (words < floor) {
                    report.error(part, "has %d words, at least %d".formatted(words, floor));
                }
            }
        }
        if (!each && any) {
            checkBounds(selector, sum, report);
        }
    }

    private void checkBounds(String where, int words, Report report) {
        if (words < min || words > max) {
            String limit =
                    max == Integer.MAX_VALUE
                            ? "at least %d".formatted(min)
                            : "%d to %d".formatted(min, max);
            report.error(
                    where, String.format(Locale.ROOT, "has %d words, must have %s", words, limit));
        }
    }

    private static int words(ManuscriptPart part) {
        return WordCount.of(part.text().replaceAll(HEADING_LINES, ""));
    }

    private static boolean isHeading(ManuscriptPart part) {
        boolean title =
                part.name().equals(Manuscript.TITLE) && part.index() == ManuscriptPart.SINGLE;
        return title || part.field().equals("heading");
    }
}
