package io.aiwriter.core.internal.recipes;

import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of one brief. */
record Rules(List<Constraint> constraints) {

    Rules {
        constraints = List.copyOf(constraints);
    }

    static Rules of(Brief brief) {
        List<Constraint> all = new ArrayList<>();
        if (!brief.recipe().parts().isEmpty()) {
            all.add(new PartCounts(brief.recipe().parts()));
        }
        all.addAll(brief.rules());
        return new Rules(all);
    }

    /** The rules as a list for a model. */
    String described() {
        return constraints.stream()
                .map(Constraint::description)
                .filter(rule -> !rule.isBlank() && !rule.equals("no word is forbidden"))
                .map(rule -> "- " + rule)
                .collect(Collectors.joining("\n"));
    }

    List<Violation> check(Manuscript manuscript) {
        return constraints.stream().flatMap(rule -> rule.check(manuscript).stream()).toList();
    }

    /** Applies the repairs of those rules that are broken, one after the other. */
    Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (Constraint rule : constraints) {
            if (rule.check(repaired).stream().anyMatch(Violation::isError)) {
                repaired = rule.repair(repaired);
            }
        }
        return repaired;
    }

    static List<Violation> errors(List<Violation> violations) {
        return violations.stream().filter(Violation::isError).toList();
    }

    /** What is worth telling a model, one a line. */
    static String listed(List<Violation> violations) {
        return violations.stream()
                .map(violation -> "- " + violation)
                .collect(Collectors.joining("\n"));
    }

    /** What a reader of the content is told of rules that are still broken. */
    static List<String> warnings(Brief brief, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.severity() != Violation.Severity.HINT)
                .map(violation -> "Recipe %s: %s.".formatted(brief.recipe().name(), violation))
                .toList();
    }
}
