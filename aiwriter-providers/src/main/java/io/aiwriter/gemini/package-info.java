/** Google's Gemini models. Start at {@link io.aiwriter.gemini.GeminiChatModel}. */
@NullMarked
package io.aiwriter.gemini;

import org.jspecify.annotations.NullMarked;
