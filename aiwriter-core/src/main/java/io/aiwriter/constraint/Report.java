package io.aiwriter.constraint;

import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.Violation;
import io.aiwriter.recipe.Violation.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects the breaches of one rule. */
final class Report {

    private final String constraint;
    private final List<Violation> violations = new ArrayList<>();

    Report(String constraint) {
        this.constraint = constraint;
    }

    void error(String where, String message) {
        add(Severity.ERROR, where, message);
    }

    void error(ManuscriptPart where, String message) {
        error(where.path(), message);
    }

    void warning(String where, String message) {
        add(Severity.WARNING, where, message);
    }

    void hint(String where, String message) {
        add(Severity.HINT, where, message);
    }

    void add(Severity severity, String where, String message) {
        violations.add(new Violation(constraint, severity, where, message));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
