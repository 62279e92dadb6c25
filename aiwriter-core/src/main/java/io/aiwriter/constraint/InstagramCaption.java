package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;

/** K10: a caption on Instagram. */
final class InstagramCaption implements Check {

    private static final int PLATFORM = 2200;
    private static final int PLATFORM_HASHTAGS = 30;

    private final TextLimit limit;
    private final HashtagLimit hashtags;

    InstagramCaption(Settings settings) {
        this.limit =
                TextLimit.graphemes(
                        settings.text("part", "captions"),
                        settings.atMost("max", PLATFORM, PLATFORM));
        this.hashtags =
                new HashtagLimit(
                        limit.selector(), settings.atMost("hashtags", 4, PLATFORM_HASHTAGS));
    }

    @Override
    public String describe() {
        return "%s and %d hashtags".formatted(limit.describe(), hashtags.max());
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limit.check(manuscript, report);
        for (ManuscriptPart caption : manuscript.parts(limit.selector())) {
            hashtags.check(caption, report);
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return limit.repair(hashtags.repair(manuscript));
    }
}
