/**
 * Chat models in GGUF files that run in this process through llama.cpp. Start at {@link
 * io.aiwriter.llama.LlamaChatModel}.
 */
@NullMarked
package io.aiwriter.llama;

import org.jspecify.annotations.NullMarked;
