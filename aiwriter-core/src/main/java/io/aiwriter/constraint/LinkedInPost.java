package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.core.internal.measure.Hashtags;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.List;
import java.util.stream.Collectors;

/** K07: a post on LinkedIn with its hashtags, which may be a part of their own. */
final class LinkedInPost implements Check {

    private static final int PLATFORM = 3000;

    private final String selector;
    private final String tagSelector;
    private final int max;
    private final Limits hashtags;

    LinkedInPost(Settings settings) {
        this.selector = settings.text("part", "post");
        this.tagSelector = settings.text("hashtags", "hashtags");
        this.max = Math.min(settings.number("max", PLATFORM), PLATFORM);
        this.hashtags = settings.limits("hashtags", 3, 5);
    }

    @Override
    public String describe() {
        return "%s with its hashtags: at most %d characters; %s hashtags"
                .formatted(selector, max, hashtags);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        String tags = tags(manuscript);
        for (ManuscriptPart post : manuscript.parts(selector)) {
            String whole = tags.isEmpty() ? post.text() : post.text() + "\n\n" + tags;
            int length = Characters.GRAPHEMES.count(whole);
            if (length > max) {
                report.error(post, "has %d characters, at most %d".formatted(length, max));
            }
            int count = Hashtags.in(whole).size();
            if (!hashtags.contains(count)) {
                report.error(post, "has %d hashtags, must be %s".formatted(count, hashtags));
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        List<ManuscriptPart> labels = manuscript.parts(tagSelector);
        if (labels.size() > hashtags.max()) {
            repaired = repaired.without(labels.subList(hashtags.max(), labels.size()));
        }
        String tags = tags(repaired);
        int room = max - (tags.isEmpty() ? 0 : Characters.GRAPHEMES.count(tags) + 2);
        for (ManuscriptPart post : repaired.parts(selector)) {
            int inside =
                    tags.isEmpty() ? hashtags.max() : hashtags.max() - Hashtags.in(tags).size();
            String text =
                    Hashtags.in(post.text()).size() > inside
                            ? Hashtags.keepFirst(post.text(), inside)
                            : post.text();
            repaired = repaired.with(post, Characters.GRAPHEMES.cut(text, room, "…"));
        }
        return repaired;
    }

    private String tags(Manuscript manuscript) {
        return manuscript.parts(tagSelector).stream()
                .map(ManuscriptPart::text)
                .collect(Collectors.joining(" "));
    }
}
