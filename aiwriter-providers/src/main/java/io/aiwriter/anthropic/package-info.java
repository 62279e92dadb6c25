/** Anthropic's models. Start at {@link io.aiwriter.anthropic.AnthropicChatModel}. */
@NullMarked
package io.aiwriter.anthropic;

import org.jspecify.annotations.NullMarked;
