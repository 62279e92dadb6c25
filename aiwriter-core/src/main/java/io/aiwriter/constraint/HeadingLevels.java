package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.recipe.Manuscript;
import java.util.List;

/** K15: one heading of level 1, no level passed over, and enough headings of level 2. */
final class HeadingLevels implements Check {

    private final String selector;
    private final int least;

    HeadingLevels(Settings settings) {
        this.selector = settings.text("part", "");
        this.least = settings.number("min", 0);
    }

    @Override
    public String describe() {
        return "one title, no heading level skipped, at least %d section headings".formatted(least);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        MarkdownShape shape = MarkdownShape.of(manuscript.markdown(selector));
        int titles = shape.headings(1).size();
        if (titles != 1) {
            report.error(selector, "has %d headings of level 1, must have 1".formatted(titles));
        }
        List<MarkdownShape.Title> headings = shape.headings();
        for (int i = 1; i < headings.size(); i++) {
            int level = headings.get(i).level();
            int before = headings.get(i - 1).level();
            if (level > before + 1) {
                report.error(
                        selector,
                        "heading \"%s\" of level %d follows one of level %d"
                                .formatted(headings.get(i).text(), level, before));
            }
        }
        if (!headings.isEmpty() && headings.get(0).level() > 2) {
            report.error(selector, "begins with a heading of level " + headings.get(0).level());
        }
        int sections = shape.headings(2).size();
        if (sections < least) {
            report.error(
                    selector, "has %d headings of level 2, at least %d".formatted(sections, least));
        }
    }
}
