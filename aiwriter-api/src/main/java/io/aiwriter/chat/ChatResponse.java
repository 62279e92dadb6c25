package io.aiwriter.chat;

import java.util.List;
import java.util.Objects;

/**
 * A complete answer.
 *
 * @param text what the model wrote; empty when it wrote nothing
 * @param reasoning what it thought aloud, where the provider tells; else empty
 * @param finishReason why it stopped
 * @param usage the tokens that were used, as the provider counted them
 * @param model the model that answered, in the provider's words; may be more exact than what was
 *     asked
 * @param warnings options that could not be honoured, one sentence each; usually empty
 */
public record ChatResponse(
        String text,
        String reasoning,
        FinishReason finishReason,
        TokenUsage usage,
        String model,
        List<String> warnings) {

    /** Checks and copies. */
    public ChatResponse {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reasoning, "reasoning");
        Objects.requireNonNull(finishReason, "finishReason");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(model, "model");
        warnings = List.copyOf(warnings);
    }
}
