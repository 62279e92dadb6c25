package io.aiwriter.cohere;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;

/**
 * Embedding models of Cohere's.
 *
 * {@snippet :
 * EmbeddingModel model =
 *         CohereEmbeddingModel.builder("embed-v4.0").apiKey(vault::cohereKey).build();
 * }
 *
 * @see <a href="https://docs.cohere.com/reference/embed">Embed</a>
 */
public final class CohereEmbeddingModel {

    /** Where Cohere answers. */
    public static final String DEFAULT_BASE_URL = "https://api.cohere.com/v2";

    /** How many texts Cohere takes at once. */
    public static final int DEFAULT_BATCH_SIZE = 96;

    /** How many bytes of a text are sent; the service reads as much as the model's window holds. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 100_000;

    static final String PROVIDER = "cohere";

    private static final long BATCH_BYTES = 1_000_000;
    private static final String SHORTENS = "embed-v4";
    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "embed-v4.0",
                    1_536,
                    "embed-english-v3.0",
                    1_024,
                    "embed-multilingual-v3.0",
                    1_024,
                    "embed-english-light-v3.0",
                    384,
                    "embed-multilingual-light-v3.0",
                    384);

    private CohereEmbeddingModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code embed-v4.0}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Cohere embedding model. Not thread-safe. */
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
            int asked = model().startsWith(SHORTENS) ? dimensions().orElse(0) : 0;
            ProviderClient http =
                    new ProviderClient(
                            PROVIDER,
                            baseUrl(),
                            Credentials.bearer(PROVIDER, requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceEmbeddingModel(
                    http,
                    new EmbedProtocol(model(), asked),
                    this,
                    ServiceEmbeddingModel.dimensions(this, LENGTHS),
                    BATCH_BYTES);
        }
    }
}
