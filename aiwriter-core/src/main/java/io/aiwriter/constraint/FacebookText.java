package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;

/** K09: a post, the short text about a page, or an ad on Facebook. */
final class FacebookText implements Check {

    private static final int POST = 63_206;
    private static final int SHORT_ABOUT = 154;
    private static final int HEADLINE = 25;
    private static final int PRIMARY = 125;
    private static final int DESCRIPTION = 27;

    private final TextLimits limits;

    FacebookText(Settings settings) {
        String kind = settings.text("kind", "post");
        this.limits =
                switch (kind) {
                    case "post" ->
                            TextLimits.of(
                                    TextLimit.graphemes(
                                            settings.text("part", "post"),
                                            settings.atMost("max", POST, POST)));
                    case "about" ->
                            TextLimits.of(
                                    TextLimit.graphemes(
                                            settings.text("part", "about_short"),
                                            settings.atMost("max", SHORT_ABOUT, SHORT_ABOUT)));
                    case "ad" ->
                            TextLimits.of(
                                    limit(settings, "headline", "headlines", HEADLINE),
                                    limit(settings, "primary", "primary_texts", PRIMARY),
                                    limit(settings, "description", "descriptions", DESCRIPTION));
                    default ->
                            throw new InvalidSettingException(
                                    "kind", "must be post, about or ad: " + kind);
                };
    }

    @Override
    public String describe() {
        return limits.describe();
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
        return TextLimit.graphemes(settings.text(name, part), max).withoutMark();
    }
}
