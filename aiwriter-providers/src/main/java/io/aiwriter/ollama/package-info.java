/** Models that an Ollama server runs. Start at {@link io.aiwriter.ollama.OllamaChatModel}. */
@NullMarked
package io.aiwriter.ollama;

import org.jspecify.annotations.NullMarked;
