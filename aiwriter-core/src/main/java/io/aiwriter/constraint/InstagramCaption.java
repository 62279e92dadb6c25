package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Hashtags;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;

/** K10: a caption on Instagram. */
final class InstagramCaption implements Check {

    private static final int PLATFORM = 2200;
    private static final int PLATFORM_HASHTAGS = 30;

    private final TextLimit limit;
    private final int hashtags;

    InstagramCaption(Settings settings) {
        this.limit =
                TextLimit.graphemes(
                        settings.text("part", "captions"),
                        settings.atMost("max", PLATFORM, PLATFORM));
        this.hashtags = settings.atMost("hashtags", 4, PLATFORM_HASHTAGS);
    }

    @Override
    public String describe() {
        return "%s and %d hashtags".formatted(limit.describe(), hashtags);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limit.check(manuscript, report);
        for (ManuscriptPart caption : manuscript.parts(limit.selector())) {
            int count = Hashtags.in(caption.text()).size();
            if (count > hashtags) {
                report.error(caption, "has %d hashtags, at most %d".formatted(count, hashtags));
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart caption : manuscript.parts(limit.selector())) {
            if (Hashtags.in(caption.text()).size() > hashtags) {
                repaired = repaired.with(caption, Hashtags.keepFirst(caption.text(), hashtags));
            }
        }
        return limit.repair(repaired);
    }
}
