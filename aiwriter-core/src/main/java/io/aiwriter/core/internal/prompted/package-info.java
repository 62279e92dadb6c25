/**
 * Writing with a chat model from numbered passages. Start at {@link
 * io.aiwriter.core.internal.prompted.PromptedWriter}.
 */
@NullMarked
package io.aiwriter.core.internal.prompted;

import org.jspecify.annotations.NullMarked;
