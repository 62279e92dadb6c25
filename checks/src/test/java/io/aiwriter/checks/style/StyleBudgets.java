package io.aiwriter.checks.style;

import java.util.List;
import java.util.function.Function;

/** All budgets, in the order of the report. */
final class StyleBudgets {

    private static final List<Function<CodeBase, Finding>> ALL =
            List.of(
                    SizeBudgets::fileMedian,
                    SizeBudgets::fileP95,
                    SizeBudgets::fileCap,
                    SizeBudgets::methodP95,
                    SizeBudgets::methodCap,
                    SizeBudgets::nesting,
                    SizeBudgets::parameters,
                    SizeBudgets::constructorParameters,
                    TypeBudgets::publicTypes,
                    TypeBudgets::hiddenTypes,
                    TypeBudgets::javadoc,
                    TypeBudgets::packageInfo,
                    TypeBudgets::providers,
                    TextBudgets::inlineComments,
                    TextBudgets::duplication,
                    TextBudgets::testRatio);

    private StyleBudgets() {}

    static List<Finding> measure(CodeBase code) {
        return ALL.stream().map(budget -> budget.apply(code)).toList();
    }
}
