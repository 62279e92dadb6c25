package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long the texts of one platform may be.
 *
 * @param limits one for each kind of text
 */
record TextLimits(List<TextLimit> limits) {

    TextLimits {
        limits = List.copyOf(limits);
    }

    static TextLimits of(TextLimit... limits) {
        return new TextLimits(List.of(limits));
    }

    void check(Manuscript manuscript, Report report) {
        limits.forEach(limit -> limit.check(manuscript, report));
    }

    Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (TextLimit limit : limits) {
            repaired = limit.repair(repaired);
        }
        return repaired;
    }

    String describe() {
        return limits.stream().map(TextLimit::describe).collect(Collectors.joining("; "));
    }
}
