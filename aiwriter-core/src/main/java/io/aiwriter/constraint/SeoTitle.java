package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;

/** K01: the length of a title for search results. */
final class SeoTitle implements Check {

    private static final int SHORT = 30;

    private final TextLimit limit;
    private final int targetMin;
    private final int targetMax;

    SeoTitle(Settings settings) {
        String part = settings.text("part", Manuscript.TITLE);
        this.limit = TextLimit.graphemes(part, settings.number("max", 60)).withoutMark();
        this.targetMax = settings.number("target_max", Math.min(60, limit.max()));
        this.targetMin = settings.number("target_min", Math.min(50, targetMax));
        settings.require(targetMax <= limit.max(), "target_max", "must be at most max");
        settings.require(targetMin <= targetMax, "target_min", "must be at most target_max");
    }

    @Override
    public String describe() {
        return limit.describe() + ", best %d to %d".formatted(targetMin, targetMax);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limit.check(manuscript, report);
        for (ManuscriptPart part : manuscript.parts(limit.selector())) {
            int count = Characters.GRAPHEMES.count(part.text().strip());
            if (count == 0) {
                report.error(part, "is empty");
            } else if (count < Math.min(SHORT, targetMin)) {
                report.warning(part.path(), "has only %d characters".formatted(count));
            } else if (count < targetMin || (count > targetMax && count <= limit.max())) {
                report.hint(
                        part.path(),
                        "has %d characters, best %d to %d".formatted(count, targetMin, targetMax));
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return limit.repair(manuscript);
    }
}
