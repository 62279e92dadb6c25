package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.recipe.Manuscript;

/** K12: the texts of a search ad as Google counts them, where CJK characters count two. */
final class GoogleAds implements Check {

    private static final int HEADLINE = 30;
    private static final int DESCRIPTION = 90;
    private static final int SITELINK = 25;
    private static final int SITELINK_DESCRIPTION = 35;
    private static final int CALLOUT = 25;

    private final TextLimits limits;

    GoogleAds(Settings settings) {
        this.limits =
                TextLimits.of(
                        limit(settings, "headlines", "headlines", HEADLINE),
                        limit(settings, "descriptions", "descriptions", DESCRIPTION),
                        limit(settings, "sitelinks", "sitelinks.text", SITELINK),
                        limit(
                                settings,
                                "sitelink_descriptions",
                                "sitelinks.description",
                                SITELINK_DESCRIPTION),
                        limit(settings, "callouts", "callouts", CALLOUT));
    }

    @Override
    public String describe() {
        return "headlines at most 30 characters, descriptions 90, sitelink texts 25, sitelink"
                + " descriptions 35, callouts 25; a Chinese, Japanese or Korean character counts 2";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limits.check(manuscript, report);
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return limits.repair(manuscript);
    }

    private static TextLimit limit(Settings settings, String name, String part, int max) {
        return new TextLimit(settings.text(name, part), Characters.GOOGLE_ADS, max, "");
    }
}
