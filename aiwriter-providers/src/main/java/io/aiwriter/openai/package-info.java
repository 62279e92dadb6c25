/** OpenAI's Chat Completions. Start at {@link io.aiwriter.openai.OpenAiChatModel}. */
@NullMarked
package io.aiwriter.openai;

import org.jspecify.annotations.NullMarked;
