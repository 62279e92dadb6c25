/**
 * What makes a run durable: calls whose answers are kept. Start at {@link
 * io.aiwriter.core.internal.journal.Journal}.
 */
@NullMarked
package io.aiwriter.core.internal.journal;

import org.jspecify.annotations.NullMarked;
