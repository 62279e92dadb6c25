package io.aiwriter.embedding;

import io.aiwriter.chat.TokenUsage;
import java.util.List;

/**
 * Vectors, and what they cost.
 *
 * @param embeddings one vector a text, in the order of the texts
 * @param usage the tokens that were read, all of them input; {@link TokenUsage#UNREPORTED} where
 *     the model does not count
 */
public record EmbeddingResponse(List<Embedding> embeddings, TokenUsage usage) {

    /** Copies the vectors. */
    public EmbeddingResponse {
        embeddings = List.copyOf(embeddings);
    }
}
