package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.List;

/** K11: titles, description, tags and community posts on YouTube. */
final class YouTubeText implements Check {

    private static final int TITLE = 100;
    private static final int DESCRIPTION = 5000;
    private static final int ALL_TAGS = 500;
    private static final int TAG = 30;

    private final TextLimit titles;
    private final TextLimit description;
    private final TextLimit tags;
    private final TextLimit community;
    private final Limits words;

    YouTubeText(Settings settings) {
        this.titles = TextLimit.graphemes(settings.text("titles", "titles"), TITLE).withoutMark();
        this.description =
                TextLimit.graphemes(settings.text("description", "description"), DESCRIPTION);
        this.tags = TextLimit.graphemes(settings.text("tags", "tags"), TAG);
        this.community =
                TextLimit.graphemes(
                        settings.text("community", "community_post"), settings.number("max", 500));
        this.words = settings.limits("words", 250, 300);
    }

    @Override
    public String describe() {
        return "titles at most 100 characters; a description %s words and at most 5000 characters;"
                        .formatted(words)
                + " tags at most 30 characters each and 500 together, each once;"
                + " a community post at most %d characters".formatted(community.max());
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        TextLimits.of(titles, description, tags, community).check(manuscript, report);
        for (ManuscriptPart part : manuscript.parts(description.selector())) {
            int count = WordCount.of(part.text());
            if (!words.contains(count)) {
                report.error(part, "has %d words, must be %s".formatted(count, words));
            }
        }
        List<ManuscriptPart> labels = manuscript.parts(tags.selector());
        int sum = sum(labels);
        if (sum > ALL_TAGS) {
            report.error(
                    tags.selector(), "have %d characters together, at most 500".formatted(sum));
        }
        Labels.copies(labels).forEach(copy -> report.error(copy, copy.text() + " is there twice"));
    }

    /** Tags go, from the last, until the rest fits; a tag that is too long goes whole. */
    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = titles.repair(community.repair(manuscript));
        repaired = repaired.without(Labels.copies(repaired.parts(tags.selector())));
        repaired =
                repaired.without(
                        repaired.parts(tags.selector()).stream()
                                .filter(tag -> Characters.GRAPHEMES.count(tag.text()) > TAG)
                                .toList());
        List<ManuscriptPart> labels = repaired.parts(tags.selector());
        while (sum(labels) > ALL_TAGS) {
            repaired = repaired.without(labels.subList(labels.size() - 1, labels.size()));
            labels = repaired.parts(tags.selector());
        }
        return repaired;
    }

    private static int sum(List<ManuscriptPart> labels) {
        return labels.stream().mapToInt(tag -> Characters.GRAPHEMES.count(tag.text())).sum();
    }
}
