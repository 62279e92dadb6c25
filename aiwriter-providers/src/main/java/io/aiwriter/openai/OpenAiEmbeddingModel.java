package io.aiwriter.openai;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ListProtocol;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * Embedding models of OpenAI's. Vectors travel in base64, a quarter of their size in digits.
 *
 * {@snippet :
 * EmbeddingModel model =
 *         OpenAiEmbeddingModel.builder("text-embedding-3-small").apiKey(vault::openAiKey).build();
 * }
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/embeddings">Embeddings</a>
 */
public final class OpenAiEmbeddingModel {

    /** How many texts OpenAI takes at once. */
    public static final int DEFAULT_BATCH_SIZE = 2_048;

    /** As many bytes as OpenAI takes tokens of a text, which never has more tokens than bytes. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 8_191;

    private static final long BATCH_BYTES = 300_000;
    private static final String PROVIDER = "openai";
    private static final String OLDER = "text-embedding-ada-002";
    private static final int OLDER_LENGTH = 1_536;
    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "text-embedding-3-small",
                    1_536,
                    "text-embedding-3-large",
                    3_072,
                    OLDER,
                    OLDER_LENGTH);

    private OpenAiEmbeddingModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code text-embedding-3-small}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of an OpenAI embedding model. Not thread-safe. */
    public static final class Builder extends EmbeddingModelBuilder<Builder> {

        private Builder(String model) {
            super(
                    model,
                    OpenAiChatModel.DEFAULT_BASE_URL,
                    DEFAULT_BATCH_SIZE,
                    DEFAULT_MAX_TEXT_BYTES);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public EmbeddingModel build() {
            int length = ServiceEmbeddingModel.dimensions(this, LENGTHS);
            if (model().equals(OLDER) && length != OLDER_LENGTH) {
                throw new IllegalArgumentException(
                        "dimensions cannot be chosen for %s: %d".formatted(OLDER, length));
            }
            ListProtocol protocol =
                    new ListProtocol(model(), "").with("encoding_format", new StringNode("base64"));
            if (dimensions().isPresent() && !model().equals(OLDER)) {
                protocol = protocol.with("dimensions", new IntNode(length));
            }
            ProviderClient http =
                    new ProviderClient(
                            PROVIDER,
                            baseUrl(),
                            Credentials.bearer(PROVIDER, requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceEmbeddingModel(http, protocol, this, length, BATCH_BYTES);
        }
    }
}
