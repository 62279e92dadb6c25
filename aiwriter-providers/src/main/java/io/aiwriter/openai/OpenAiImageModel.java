package io.aiwriter.openai;

import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.image.ImageModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.Map;

/**
 * Image models of OpenAI's. They take neither a seed nor words to avoid, and draw PNG.
 *
 * {@snippet :
 * ImageModel model = OpenAiImageModel.builder("gpt-image-1").apiKey(vault::openAiKey).build();
 * }
 */
public final class OpenAiImageModel {

    private OpenAiImageModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code gpt-image-1}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a OpenAI image model. Not thread-safe. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            super(OpenAiChatModel.DEFAULT_BASE_URL);
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
                            "openai",
                            baseUrl(),
                            Credentials.bearer("openai", requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceImageModel(http, model, ImagesProtocol.of(model));
        }
    }
}
