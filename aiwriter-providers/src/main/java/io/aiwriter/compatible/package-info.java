/**
 * Servers that speak OpenAI's Chat Completions. Start at {@link
 * io.aiwriter.compatible.CompatibleChatModel}.
 */
@NullMarked
package io.aiwriter.compatible;

import org.jspecify.annotations.NullMarked;
