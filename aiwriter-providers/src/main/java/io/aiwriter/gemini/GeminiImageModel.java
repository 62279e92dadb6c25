package io.aiwriter.gemini;

import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.image.ImageModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.Map;

/**
 * Image models of Google's. They take neither words to avoid nor a quality, and a seed of 31 bits.
 *
 * {@snippet :
 * ImageModel model = GeminiImageModel.builder("gemini-2.5-flash-image").apiKey(vault::geminiKey).build();
 * }
 */
public final class GeminiImageModel {

    private GeminiImageModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code gemini-2.5-flash-image}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Google image model. Not thread-safe. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            super(GeminiChatModel.DEFAULT_BASE_URL);
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
                            "gemini",
                            baseUrl(),
                            Credentials.header("gemini", "x-goog-api-key", requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceImageModel(http, model, new GeminiImageProtocol());
        }
    }
}
