package io.aiwriter.embedding;

import io.aiwriter.chat.TokenUsage;
import java.util.List;

/**
 * Turns texts into vectors whose closeness is closeness of meaning. Implementations are safe for
 * use by many threads, and the vector of a text depends on that text alone, never on its neighbours
 * in the same call.
 */
public interface EmbeddingModel {

    /**
     * One vector a text, in the order of the texts. Text beyond the model's limit is left out of
     * account.
     *
     * @param texts any number; an empty list gives an empty list
     * @param use whether the texts are searched for or searched with
     * @throws io.aiwriter.AiWriterException when the model fails
     */
    List<Embedding> embed(List<String> texts, Use use);

    /** The vector of one text. */
    default Embedding embed(String text, Use use) {
        return embed(List.of(text), use).get(0);
    }

    /**
     * The same vectors with the tokens that they took. A model that does not count, and a decorator
     * that does not pass this on, gives {@link TokenUsage#UNREPORTED}.
     *
     * @param texts any number; an empty list gives an empty list
     * @param use whether the texts are searched for or searched with
     * @throws io.aiwriter.AiWriterException when the model fails
     */
    default EmbeddingResponse embedWithUsage(List<String> texts, Use use) {
        return new EmbeddingResponse(embed(texts, use), TokenUsage.UNREPORTED);
    }

    /** The length of every vector. Makes no call. */
    int dimensions();

    /**
     * Names everything that the vectors depend on (model, weights, pooling, limits), so that an
     * index built by one model is never searched with another.
     */
    String fingerprint();

    /** What a text is embedded for. Some models treat the two differently. */
    enum Use {
        /** The text is kept to be found. */
        DOCUMENT,
        /** The text is what somebody looks for. */
        QUERY
    }
}
