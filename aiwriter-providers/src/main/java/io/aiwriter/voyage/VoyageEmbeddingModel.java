package io.aiwriter.voyage;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ListProtocol;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;
import tools.jackson.databind.node.IntNode;

/**
 * Embedding models of Voyage's.
 *
 * {@snippet :
 * EmbeddingModel model =
 *         VoyageEmbeddingModel.builder("voyage-3.5").apiKey(vault::voyageKey).build();
 * }
 *
 * @see <a href="https://docs.voyageai.com/reference/embeddings-api">Embeddings</a>
 */
public final class VoyageEmbeddingModel {

    /** Where Voyage answers. */
    public static final String DEFAULT_BASE_URL = "https://api.voyageai.com/v1";

    /** How many texts Voyage takes at once. */
    public static final int DEFAULT_BATCH_SIZE = 1_000;

    /** How many bytes of a text are sent; of that the service reads up to 32,000 tokens. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 100_000;

    static final String PROVIDER = "voyage";

    /** The fewest tokens that a model takes at once. */
    private static final long BATCH_BYTES = 120_000;

    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "voyage-3-large",
                    1_024,
                    "voyage-3.5",
                    1_024,
                    "voyage-3.5-lite",
                    1_024,
                    "voyage-code-3",
                    1_024,
                    "voyage-finance-2",
                    1_024,
                    "voyage-law-2",
                    1_024);

    private VoyageEmbeddingModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code voyage-3.5}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Voyage embedding model. Not thread-safe. */
    public static final class Builder extends EmbeddingModelBuilder<Builder> {

        private Builder(String model) {
            super(model, DEFAULT_BASE_URL, DEFAULT_BATCH_SIZE, DEFAULT_MAX_TEXT_BYTES);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public EmbeddingModel build() {
            int length = ServiceEmbeddingModel.dimensions(this, LENGTHS);
            ListProtocol protocol = new ListProtocol(model(), "input_type");
            if (dimensions().isPresent()) {
                protocol = protocol.with("output_dimension", new IntNode(length));
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
