package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.ReadingEase;
import io.aiwriter.recipe.Manuscript;
import java.util.Locale;
import java.util.Map;

/** K24: how easily the piece reads, in the band for its audience. */
final class Readability implements Check {

    private static final int[] GENERAL = {50, 121};
    private static final Map<String, int[]> BANDS =
            Map.of(
                    "children", new int[] {80, 121},
                    "beginner", new int[] {60, 121},
                    "general", GENERAL,
                    "student", GENERAL,
                    "professional", new int[] {30, 121},
                    "technical", new int[] {20, 121},
                    "expert", new int[] {0, 121});

    private final String selector;
    private final int min;
    private final int max;
    private final double grade;

    Readability(Settings settings) {
        this.selector = settings.text("part", "");
        String audience = settings.text("audience", "general").toLowerCase(Locale.ROOT);
        int[] band = BANDS.getOrDefault(audience, GENERAL);
        this.min = settings.number("min", band[0]);
        this.max = settings.number("max", band[1]);
        this.grade = settings.decimal("max_grade", 0);
        settings.require(min <= max, "min", "must be at most max: %d > %d".formatted(min, max));
    }

    @Override
    public String describe() {
        return "Flesch reading ease of at least %d: short sentences, everyday words".formatted(min);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        ReadingEase.of(manuscript.markdown(selector), manuscript.language())
                .ifPresent(measured -> check(measured, report));
    }

    private void check(ReadingEase measured, Report report) {
        if (measured.ease() < min || measured.ease() > max) {
            report.error(
                    selector,
                    String.format(
                            Locale.ROOT,
                            "reading ease is %.1f, must be %d to %d",
                            measured.ease(),
                            min,
                            max));
        }
        if (grade > 0 && measured.grade() > grade) {
            report.error(
                    selector,
                    String.format(
                            Locale.ROOT,
                            "school grade is %.1f, at most %.1f",
                            measured.grade(),
                            grade));
        }
    }
}
