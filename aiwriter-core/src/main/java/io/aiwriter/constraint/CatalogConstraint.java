package io.aiwriter.constraint;

import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.Violation;
import java.util.List;

/**
 * A rule with its number.
 *
 * @param id the number
 * @param rule what it checks
 */
record CatalogConstraint(String id, Check rule) implements Constraint {

    @Override
    public String description() {
        return rule.describe();
    }

    @Override
    public List<Violation> check(Manuscript manuscript) {
        Report report = new Report(id);
        rule.check(manuscript, report);
        return report.violations();
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        return rule.repair(manuscript);
    }
}
