package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Hashtags;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;

/**
 * How many hashtags some texts may have.
 *
 * @param selector which texts
 * @param max how many in each
 */
record HashtagLimit(String selector, int max) {

    void check(ManuscriptPart part, Report report) {
        int count = Hashtags.in(part.text()).size();
        if (count > max) {
            report.error(part, "has %d hashtags, at most %d".formatted(count, max));
        }
    }

    /** Those that come first stay. */
    Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            if (Hashtags.in(part.text()).size() > max) {
                repaired = repaired.with(part, Hashtags.keepFirst(part.text(), max));
            }
        }
        return repaired;
    }
}
