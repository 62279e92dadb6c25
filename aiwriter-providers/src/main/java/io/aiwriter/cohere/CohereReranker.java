package io.aiwriter.cohere;

import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.rerank.RerankForm;
import io.aiwriter.providers.internal.rerank.ServiceReranker;
import io.aiwriter.rerank.Reranker;
import java.util.Map;

/**
 * Rerankers of Cohere's.
 *
 * {@snippet :
 * Reranker reranker = CohereReranker.builder("rerank-v3.5").apiKey(vault::cohereKey).build();
 * }
 *
 * @see <a href="https://docs.cohere.com/reference/rerank">Rerank</a>
 */
public final class CohereReranker {

    /** How many documents Cohere takes at once. */
    public static final int MAX_DOCUMENTS = 1_000;

    private CohereReranker() {}

    /**
     * Starts a reranker.
     *
     * @param model its name, such as {@code rerank-v3.5}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Cohere reranker. Not thread-safe. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            super(CohereEmbeddingModel.DEFAULT_BASE_URL);
            this.model = Credentials.requireModel(model);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The finished reranker. Makes no call.
         *
         * @throws IllegalArgumentException when there is no key, or it would travel without TLS
         */
        public Reranker build() {
            String provider = CohereEmbeddingModel.PROVIDER;
            RerankForm form = new RerankForm("top_n", "results", MAX_DOCUMENTS);
            ProviderClient http =
                    new ProviderClient(
                            provider,
                            baseUrl(),
                            Credentials.bearer(provider, requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceReranker(http, model, form);
        }
    }
}
