/**
 * The style budgets, measured on the sources with the JDK's compiler tree API. Start at {@link
 * io.aiwriter.checks.style.StyleBudgetTest}.
 */
@NullMarked
package io.aiwriter.checks.style;

import org.jspecify.annotations.NullMarked;
