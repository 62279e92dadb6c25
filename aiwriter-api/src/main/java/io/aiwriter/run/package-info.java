/**
 * Runs that outlive their process: what was asked, how far it is, and what it has been answered
 * already. Start at {@link io.aiwriter.run.RunRepository}.
 */
@NullMarked
package io.aiwriter.run;

import org.jspecify.annotations.NullMarked;
