package io.aiwriter.providers.internal.embedding;

import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.provider.ProviderException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a provider is asked for vectors, and how it answers. */
public interface EmbeddingProtocol {

    /** Where to ask, below the base URL. */
    String path();

    /**
     * What to ask.
     *
     * @param texts at least one, none empty, within the provider's limits
     * @param use what for
     */
    ObjectNode request(List<String> texts, Use use);

    /**
     * What was answered.
     *
     * @param answer the body
     * @param texts how many vectors it must hold
     * @throws IllegalArgumentException saying what is not as it should be
     */
    EmbeddingResponse response(JsonNode answer, int texts);

    /** The same error, with what the provider's user can do about it. */
    default ProviderException explained(ProviderException e) {
        return e;
    }

    /** What else the vectors depend on; may be empty. */
    default String variant() {
        return "";
    }
}
