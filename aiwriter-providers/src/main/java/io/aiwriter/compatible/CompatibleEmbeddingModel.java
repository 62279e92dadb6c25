package io.aiwriter.compatible;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.providers.internal.embedding.ListProtocol;
import io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Embedding models of any server that speaks OpenAI's {@code /embeddings}: Azure, Mistral,
 * Together, vLLM, LM Studio, llama.cpp and more. Vectors are read as numbers and as base64,
 * whichever the server sends.
 *
 * {@snippet :
 * EmbeddingModel mistral =
 *         CompatibleEmbeddingModel.builder(Preset.MISTRAL, "mistral-embed")
 *                 .apiKey(vault::mistral)
 *                 .build();
 * }
 */
public final class CompatibleEmbeddingModel {

    /** How many texts are sent at once. */
    public static final int DEFAULT_BATCH_SIZE = 64;

    /** How many bytes of a text are sent; no text has more tokens than bytes. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 8_191;

    /** What Mistral takes at once, in tokens. */
    private static final long BATCH_BYTES = 16_000;

    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "mistral-embed",
                    1_024,
                    "text-embedding-3-small",
                    1_536,
                    "text-embedding-3-large",
                    3_072,
                    "text-embedding-ada-002",
                    1_536);
    private static final Set<Preset> WITHOUT =
            EnumSet.of(
                    Preset.CEREBRAS,
                    Preset.DEEPSEEK,
                    Preset.GROQ,
                    Preset.HUGGING_FACE,
                    Preset.PERPLEXITY,
                    Preset.TGI,
                    Preset.XAI);

    private CompatibleEmbeddingModel() {}

    /**
     * Starts a model of a known service.
     *
     * @param preset the service
     * @param model the model's name; on Azure, that of the deployment
     * @throws IllegalArgumentException when the service has no embeddings in this form
     */
    public static Builder builder(Preset preset, String model) {
        if (WITHOUT.contains(preset)) {
            throw new IllegalArgumentException(
                    preset.provider()
                            + " has no embeddings in OpenAI's form; choose another provider");
        }
        return new Builder(preset.provider(), preset.baseUrl(), model)
                .key(preset.keyHeader(), preset.needsKey());
    }

    /**
     * Starts a model of any server.
     *
     * @param baseUrl where it answers, up to and without {@code /embeddings}
     * @param model the model's name
     */
    public static Builder builder(String baseUrl, String model) {
        return new Builder("compatible", baseUrl, model);
    }

    /** Collects the settings of such a model. Not thread-safe. */
    public static final class Builder extends EmbeddingModelBuilder<Builder> {

        private final String provider;
        private String keyHeader = Preset.BEARER;
        private boolean needsKey;

        private Builder(String provider, String baseUrl, String model) {
            super(model, baseUrl, DEFAULT_BATCH_SIZE, DEFAULT_MAX_TEXT_BYTES);
            this.provider = provider;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public EmbeddingModel build() {
            if (baseUrl().isBlank()) {
                throw new IllegalArgumentException("baseUrl must be set for " + provider);
            }
            int length = ServiceEmbeddingModel.dimensions(this, LENGTHS);
            ProviderClient http =
                    new ProviderClient(provider, baseUrl(), headers(), httpSettings());
            ListProtocol protocol = new ListProtocol(model(), "");
            return new ServiceEmbeddingModel(http, protocol, this, length, BATCH_BYTES);
        }

        private Builder key(String header, boolean required) {
            this.keyHeader = header;
            this.needsKey = required;
            return this;
        }

        private Supplier<Map<String, String>> headers() {
            if (apiKey().isEmpty() && !needsKey) {
                return Credentials.none();
            }
            return keyHeader.equals(Preset.BEARER)
                    ? Credentials.bearer(provider, requiredKey(), Map.of())
                    : Credentials.header(provider, keyHeader, requiredKey(), Map.of());
        }
    }
}
