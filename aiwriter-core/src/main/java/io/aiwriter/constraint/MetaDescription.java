package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;

/** K02: the length of a meta description. */
final class MetaDescription implements Check {

    private static final int BEST = 150;
    private static final int SHORT = 70;
    private static final int SHORT_WHEN_STRICT = 120;

    private final TextLimit limit;
    private final int warnBelow;

    MetaDescription(Settings settings) {
        String part = settings.text("part", "meta_description");
        this.limit = TextLimit.graphemes(part, settings.atMost("max", 160, 320));
        this.warnBelow = settings.flag("strict", false) ? SHORT_WHEN_STRICT : SHORT;
    }

    @Override
    public String describe() {
        return limit.describe() + ", best %d to %d".formatted(best(), limit.max());
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limit.check(manuscript, report);
        for (ManuscriptPart part : manuscript.parts(limit.selector())) {
            int count = Characters.GRAPHEMES.count(part.text().strip());
            if (count == 0) {
                report.error(part, "is empty");
            } else if (count < warnBelow) {
                report.warning(part.path(), "has only %d characters".formatted(count));
            } else if (count < best()) {
                report.hint(
                        part.path(),
                        "has %d characters, best %d to %d".formatted(count, best(), limit.max()));
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return limit.repair(manuscript);
    }

    private int best() {
        return Math.min(BEST, limit.max());
    }
}
