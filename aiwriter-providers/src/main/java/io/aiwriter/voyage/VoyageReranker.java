package io.aiwriter.voyage;

import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.rerank.RerankForm;
import io.aiwriter.providers.internal.rerank.ServiceReranker;
import io.aiwriter.rerank.Reranker;
import java.util.Map;

/**
 * Rerankers of Voyage's.
 *
 * {@snippet :
 * Reranker reranker = VoyageReranker.builder("rerank-2.5").apiKey(vault::voyageKey).build();
 * }
 *
 * @see <a href="https://docs.voyageai.com/reference/reranker-api">Rerank</a>
 */
public final class VoyageReranker {

    /** How many documents Voyage takes at once. */
    public static final int MAX_DOCUMENTS = 1_000;

    private VoyageReranker() {}

    /**
     * Starts a reranker.
     *
     * @param model its name, such as {@code rerank-2.5}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Voyage reranker. Not thread-safe. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            super(VoyageEmbeddingModel.DEFAULT_BASE_URL);
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
            String provider = VoyageEmbeddingModel.PROVIDER;
            RerankForm form = new RerankForm("top_k", "data", MAX_DOCUMENTS);
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
