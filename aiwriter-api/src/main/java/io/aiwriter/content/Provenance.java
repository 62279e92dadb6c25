package io.aiwriter.content;

import io.aiwriter.chat.TokenUsage;
import java.util.Map;
import java.util.Objects;

/**
 * What made a content, so that it can be made again.
 *
 * @param method how it was written, with a version, such as {@code extractive/1} or {@code model/1}
 * @param model the chat model as {@code provider:model}; empty when none was used
 * @param embeddingModel the fingerprint of the embedding model
 * @param parameters the settings that the result depends on, by name
 * @param usage the tokens of all calls to the chat model
 */
public record Provenance(
        String method,
        String model,
        String embeddingModel,
        Map<String, String> parameters,
        TokenUsage usage) {

    /** Checks and copies. */
    public Provenance {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(embeddingModel, "embeddingModel");
        Objects.requireNonNull(usage, "usage");
        parameters = Map.copyOf(parameters);
    }

    /** Whether a language model wrote the text. */
    public boolean usedLanguageModel() {
        return !model.isEmpty();
    }
}
