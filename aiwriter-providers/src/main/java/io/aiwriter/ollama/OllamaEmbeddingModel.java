package io.aiwriter.ollama;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;

/**
 * Embedding models that an Ollama server runs, by {@code /api/embed}. A model that was not pulled
 * is a {@link io.aiwriter.provider.ModelNotFoundException} that says how.
 *
 * {@snippet :
 * EmbeddingModel model =
 *         OllamaEmbeddingModel.builder("nomic-embed-text")
 *                 .prefixes("search_query: ", "search_document: ")
 *                 .build();
 * }
 */
public final class OllamaEmbeddingModel {

    /** How many texts are sent at once; the server documents no limit. */
    public static final int DEFAULT_BATCH_SIZE = 64;

    /** How many bytes of a text are sent; the server reads as much as the model's window holds. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 65_536;

    private static final long BATCH_BYTES = 1_000_000;
    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "all-minilm",
                    384,
                    "bge-m3",
                    1_024,
                    "embeddinggemma",
                    768,
                    "mxbai-embed-large",
                    1_024,
                    "nomic-embed-text",
                    768);

    private OllamaEmbeddingModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code nomic-embed-text}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of an Ollama embedding model. Not thread-safe. */
    public static final class Builder extends EmbeddingModelBuilder<Builder> {

        private Builder(String model) {
            super(
                    model,
                    OllamaChatModel.DEFAULT_BASE_URL,
                    DEFAULT_BATCH_SIZE,
                    DEFAULT_MAX_TEXT_BYTES);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public EmbeddingModel build() {
            ProviderClient http =
                    new ProviderClient(
                            OllamaChatModel.PROVIDER,
                            baseUrl(),
                            apiKey().map(
                                            key ->
                                                    Credentials.bearer(
                                                            OllamaChatModel.PROVIDER,
                                                            key,
                                                            Map.of()))
                                    .orElseGet(Credentials::none),
                            httpSettings());
            return new ServiceEmbeddingModel(
                    http,
                    new OllamaEmbeddingProtocol(model(), dimensions().orElse(0)),
                    this,
                    ServiceEmbeddingModel.dimensions(this, LENGTHS),
                    BATCH_BYTES);
        }
    }
}
