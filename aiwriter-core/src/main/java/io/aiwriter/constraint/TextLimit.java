package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;

/**
 * How long some texts may be.
 *
 * @param selector which
 * @param unit how characters are counted
 * @param max how many there may be
 * @param mark what shows that a text was cut
 */
record TextLimit(String selector, Characters unit, int max, String mark) {

    static TextLimit graphemes(String selector, int max) {
        return new TextLimit(selector, Characters.GRAPHEMES, max, "…");
    }

    TextLimit withoutMark() {
        return new TextLimit(selector, unit, max, "");
    }

    void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            int count = unit.count(part.text());
            if (count > max) {
                report.error(part, "has %d characters, at most %d".formatted(count, max));
            }
        }
    }

    Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            repaired = repaired.with(part, unit.cut(part.text(), max, mark));
        }
        return repaired;
    }

    String describe() {
        return "%s: at most %d characters%s"
                .formatted(
                        selector,
                        max,
                        unit == Characters.X ? " as X counts them (a link 23, an emoji 2)" : "");
    }
}
