/** What the whole repository is held to, as tests: its architecture and its style budgets. */
@NullMarked
package io.aiwriter.checks;

import org.jspecify.annotations.NullMarked;
