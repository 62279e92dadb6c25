package io.aiwriter.huggingface;

import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.image.ImageModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.Map;

/**
 * Image models of Hugging Face's. They take no quality. Which formats and sizes a model draws is
 * its own affair; what came is told by {@code GeneratedImage}.
 *
 * {@snippet :
 * ImageModel model = HuggingFaceImageModel.builder("black-forest-labs/FLUX.1-dev").apiKey(vault::huggingFaceKey).build();
 * }
 */
public final class HuggingFaceImageModel {

    private HuggingFaceImageModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code black-forest-labs/FLUX.1-dev}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Hugging Face image model. Not thread-safe. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            super(HuggingFaceEmbeddingModel.DEFAULT_BASE_URL);
            this.model = Credentials.requireModel(model);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The finished model. Makes no call.
         *
         * @throws IllegalArgumentException when there is no key, or it would travel without TLS
         */
        public ImageModel build() {
            ProviderClient http =
                    new ProviderClient(
                            "hugging-face",
                            baseUrl(),
                            Credentials.bearer("hugging-face", requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceImageModel(http, model, new TextToImage());
        }
    }
}
