package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipeInput.Limits;

/** K08: a reply to a comment on LinkedIn, and what it replies to. */
final class LinkedInComment implements Check {

    private static final int PLATFORM = 1250;
    private static final Limits ORIGINAL = new Limits(10, 1000);
    private static final Limits CONTEXT = new Limits(10, 500);

    private final TextLimit limit;

    LinkedInComment(Settings settings) {
        this.limit =
                TextLimit.graphemes(
                        settings.text("part", "reply"), settings.atMost("max", PLATFORM, PLATFORM));
    }

    @Override
    public String describe() {
        return limit.describe();
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        limit.check(manuscript, report);
        for (ManuscriptPart part : manuscript.parts(limit.selector())) {
            if (part.text().isBlank()) {
                report.error(part, "is empty");
            }
        }
        checkInput(manuscript, "original", ORIGINAL, report);
        checkInput(manuscript, "context", CONTEXT, report);
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return limit.repair(manuscript);
    }

    private static void checkInput(
            Manuscript manuscript, String name, Limits limits, Report report) {
        Object value = manuscript.inputs().get(name);
        String text = value == null ? "" : String.valueOf(value);
        int length = Characters.GRAPHEMES.count(text);
        if (!text.isEmpty() && !limits.contains(length)) {
            report.error(name, "has %d characters, must have %s".formatted(length, limits));
        }
    }
}
