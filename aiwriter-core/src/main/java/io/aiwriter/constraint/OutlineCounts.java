package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * K14: how many sections and subsections an outline has, no heading twice, and budgets that add up.
 * Headings of level 2 are sections and those of level 3 subsections.
 */
final class OutlineCounts implements Check {

    private final String selector;
    private final Limits sections;
    private final Limits subsections;
    private final List<String> besides;
    private final int words;

    OutlineCounts(Settings settings) {
        this.selector = settings.text("part", "");
        int exact = settings.number("sections", 0);
        this.sections =
                settings.has("sections")
                        ? new Limits(exact, exact)
                        : settings.limits("sections", 0, Integer.MAX_VALUE);
        int exactSub = settings.number("subsections", 0);
        this.subsections =
                settings.has("subsections")
                        ? new Limits(exactSub, exactSub)
                        : settings.limits("subsections", 0, Integer.MAX_VALUE);
        this.besides = settings.list("besides");
        this.words = settings.number("words", 0);
    }

    @Override
    public String describe() {
        return "%s sections%s, no heading twice"
                .formatted(
                        exactly(sections),
                        subsections.equals(Limits.NONE)
                                ? ""
                                : " with " + exactly(subsections) + " subsections each");
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        List<MarkdownShape.Title> headings =
                MarkdownShape.of(manuscript.markdown(selector)).headings();
        List<Integer> counts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (MarkdownShape.Title heading : headings) {
            if (heading.level() == 2 && !isBeside(heading.text())) {
                counts.add(0);
                names.add(heading.text());
            } else if (heading.level() == 2) {
                names.add(heading.text());
                counts.add(-1);
            } else if (heading.level() == 3 && !counts.isEmpty() && counts.getLast() >= 0) {
                counts.set(counts.size() - 1, counts.getLast() + 1);
            }
        }
        checkCounts(counts, names, report);
        checkCopies(headings, report);
        checkBudgets(manuscript, report);
    }

    private void checkCounts(List<Integer> counts, List<String> names, Report report) {
        int main = (int) counts.stream().filter(count -> count >= 0).count();
        if (!sections.contains(main)) {
            report.error(
                    selector, "has %d sections, must have %s".formatted(main, exactly(sections)));
        }
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) >= 0 && !subsections.contains(counts.get(i))) {
                report.error(
                        selector,
                        "section \"%s\" has %d subsections, must have %s"
                                .formatted(names.get(i), counts.get(i), exactly(subsections)));
            }
        }
    }

    private void checkCopies(List<MarkdownShape.Title> headings, Report report) {
        Set<String> seen = new HashSet<>();
        for (MarkdownShape.Title heading : headings) {
            if (!seen.add(String.join(" ", Terms.words(heading.text())))) {
                report.error(selector, "heading \"%s\" is there twice".formatted(heading.text()));
            }
        }
    }

    private void checkBudgets(Manuscript manuscript, Report report) {
        List<ManuscriptPart> budgets =
                manuscript.parts().stream().filter(part -> part.field().equals("words")).toList();
        if (words == 0 || budgets.isEmpty()) {
            return;
        }
        int sum = 0;
        for (ManuscriptPart budget : budgets) {
            if (!budget.text().strip().matches("\\d{1,6}")) {
                report.error(budget, "must be a number of words");
                return;
            }
            sum += Integer.parseInt(budget.text().strip());
        }
        if (sum != words) {
            report.error(selector, "budgets add up to %d words, must be %d".formatted(sum, words));
        }
    }

    private boolean isBeside(String heading) {
        return besides.stream().anyMatch(name -> name.equalsIgnoreCase(heading.strip()));
    }

    private static String exactly(Limits limits) {
        return limits.min() == limits.max() ? String.valueOf(limits.min()) : limits.toString();
    }
}
