package io.aiwriter.gemini;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;

/**
 * Embedding models of Google's. {@code gemini-embedding-001} is told by a task type what a text is
 * for; its successors are told by words before the text, which {@link Builder#prefixes} changes.
 *
 * <p>Vectors shorter than the model's own are not of length 1.
 *
 * {@snippet :
 * EmbeddingModel model =
 *         GeminiEmbeddingModel.builder("gemini-embedding-001").apiKey(vault::geminiKey).build();
 * }
 *
 * @see <a href="https://ai.google.dev/gemini-api/docs/embeddings">Embeddings</a>
 */
public final class GeminiEmbeddingModel {

    /** How many texts Google takes at once. */
    public static final int DEFAULT_BATCH_SIZE = 100;

    /** How many bytes of a text are sent; the service reads 2,048 to 8,192 tokens of it. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 32_768;

    private static final long BATCH_BYTES = 1_000_000;
    private static final String PROVIDER = "gemini";
    private static final String BY_WORDS = "gemini-embedding-2";
    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "gemini-embedding-001",
                    3_072,
                    BY_WORDS,
                    3_072,
                    "gemini-embedding-2-preview",
                    3_072);

    private GeminiEmbeddingModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code gemini-embedding-001}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Gemini embedding model. Not thread-safe. */
    public static final class Builder extends EmbeddingModelBuilder<Builder> {

        private boolean oneByOne;

        private Builder(String model) {
            super(
                    model,
                    GeminiChatModel.DEFAULT_BASE_URL,
                    DEFAULT_BATCH_SIZE,
                    DEFAULT_MAX_TEXT_BYTES);
            if (byWords()) {
                prefixes("task: search result | query: ", "title: none | text: ");
            }
        }

        /**
         * Whether each text is asked for by itself ({@code embedContent}), as Vertex AI wants;
         * {@code false} by default. The base URL then ends in {@code /publishers/google}.
         */
        public Builder oneByOne(boolean oneByOne) {
            this.oneByOne = oneByOne;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public EmbeddingModel build() {
            int length = ServiceEmbeddingModel.dimensions(this, LENGTHS);
            ProviderClient http =
                    new ProviderClient(
                            PROVIDER,
                            baseUrl(),
                            Credentials.header(PROVIDER, "x-goog-api-key", requiredKey(), Map.of()),
                            httpSettings());
            int asked = dimensions().orElse(0);
            GeminiEmbeddingProtocol protocol =
                    oneByOne
                            ? GeminiEmbeddingProtocol.single(model(), asked, !byWords())
                            : GeminiEmbeddingProtocol.batch(model(), asked, !byWords());
            if (oneByOne) {
                batchSize(1);
            }
            return new ServiceEmbeddingModel(http, protocol, this, length, BATCH_BYTES);
        }

        private boolean byWords() {
            return model().startsWith(BY_WORDS);
        }
    }
}
