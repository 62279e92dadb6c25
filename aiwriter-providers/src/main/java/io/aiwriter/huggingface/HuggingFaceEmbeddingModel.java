package io.aiwriter.huggingface;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sentence transformers that Hugging Face runs (feature extraction by its Inference Providers), or
 * that run in a Text Embeddings Inference server.
 *
 * {@snippet :
 * EmbeddingModel hosted =
 *         HuggingFaceEmbeddingModel.builder("intfloat/multilingual-e5-large")
 *                 .dimensions(1_024)
 *                 .prefixes("query: ", "passage: ")
 *                 .apiKey(vault::huggingFace)
 *                 .build();
 * EmbeddingModel own =
 *         HuggingFaceEmbeddingModel.server("http://localhost:8080", "BAAI/bge-m3").build();
 * }
 */
public final class HuggingFaceEmbeddingModel {

    /** Where Hugging Face answers. */
    public static final String DEFAULT_BASE_URL = "https://router.huggingface.co";

    /** How many texts are sent at once: what a Text Embeddings Inference server takes. */
    public static final int DEFAULT_BATCH_SIZE = 32;

    /** How many bytes of a text are sent; the server reads as much as the model's window holds. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 32_768;

    private static final long BATCH_BYTES = 1_000_000;
    private static final String PROVIDER = "hugging-face";
    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "BAAI/bge-m3",
                    1_024,
                    "BAAI/bge-small-en-v1.5",
                    384,
                    "intfloat/e5-small-v2",
                    384,
                    "intfloat/multilingual-e5-large",
                    1_024,
                    "intfloat/multilingual-e5-small",
                    384,
                    "sentence-transformers/all-MiniLM-L6-v2",
                    384);

    private HuggingFaceEmbeddingModel() {}

    /**
     * Starts a model that Hugging Face runs.
     *
     * @param model its name, such as {@code BAAI/bge-m3}
     */
    public static Builder builder(String model) {
        String path = "hf-inference/models/%s/pipeline/feature-extraction".formatted(model.strip());
        return new Builder(model, DEFAULT_BASE_URL, path);
    }

    /**
     * Starts a model that a Text Embeddings Inference server runs. A key is sent where one is set.
     *
     * @param baseUrl where the server answers, without {@code /embed}
     * @param model the name of the model that it was started with
     */
    public static Builder server(String baseUrl, String model) {
        return new Builder(model, baseUrl, "embed");
    }

    /** Collects the settings of a Hugging Face embedding model. Not thread-safe. */
    public static final class Builder extends EmbeddingModelBuilder<Builder> {

        private final String path;

        private Builder(String model, String baseUrl, String path) {
            super(model, baseUrl, DEFAULT_BATCH_SIZE, DEFAULT_MAX_TEXT_BYTES);
            this.path = path;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public EmbeddingModel build() {
            boolean server = path.equals("embed");
            Supplier<Map<String, String>> headers =
                    server && apiKey().isEmpty()
                            ? Credentials.none()
                            : Credentials.bearer(PROVIDER, requiredKey(), Map.of());
            ProviderClient http = new ProviderClient(PROVIDER, baseUrl(), headers, httpSettings());
            return new ServiceEmbeddingModel(
                    http,
                    new FeatureExtraction(path),
                    this,
                    ServiceEmbeddingModel.dimensions(this, LENGTHS),
                    BATCH_BYTES);
        }
    }
}
