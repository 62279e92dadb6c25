package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.core.internal.measure.Similarity;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.ArrayList;
import java.util.List;

/** K06: a post on X as X counts it, its hashtags included. */
final class XPost implements Check {

    private static final int PLATFORM = 280;
    private static final int GOOD = 240;
    private static final int CLOSE = 270;

    private final TextLimit limit;
    private final HashtagLimit hashtags;
    private final double alike;

    XPost(Settings settings) {
        int max = settings.atMost("max", PLATFORM, PLATFORM);
        this.limit = new TextLimit(settings.text("part", "posts"), Characters.X, max, "…");
        this.hashtags = new HashtagLimit(limit.selector(), settings.number("hashtags", 2));
        this.alike = settings.decimal("alike", 0.8);
    }

    @Override
    public String describe() {
        return "%s, best up to %d, its hashtags included; at most %d hashtags; no two nearly the same"
                .formatted(limit.describe(), Math.min(GOOD, limit.max()), hashtags.max());
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limit.check(manuscript, report);
        List<ManuscriptPart> earlier = new ArrayList<>();
        for (ManuscriptPart post : manuscript.parts(limit.selector())) {
            reportLength(post, report);
            hashtags.check(post, report);
            earlier.stream()
                    .filter(other -> Similarity.ofTexts(other.text(), post.text()) > alike)
                    .findFirst()
                    .ifPresent(
                            other -> report.error(post, "is nearly the same as " + other.path()));
            earlier.add(post);
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return limit.repair(hashtags.repair(manuscript));
    }

    private void reportLength(ManuscriptPart post, Report report) {
        int length = Characters.X.count(post.text());
        if (length == 0) {
            report.error(post, "is empty");
        } else if (length > CLOSE && length <= limit.max()) {
            report.warning(post.path(), "has %d characters, close to the limit".formatted(length));
        } else if (length > GOOD && length <= limit.max()) {
            report.hint(post.path(), "has %d characters, best up to 240".formatted(length));
        }
    }
}
