package io.aiwriter.stability;

import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.image.ImageModel;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.Map;

/**
 * Image models of Stability's. Their qualities are models of their own: {@code core}, {@code sd3}
 * and {@code ultra}.
 *
 * {@snippet :
 * ImageModel model = StabilityImageModel.builder("core").apiKey(vault::stabilityKey).build();
 * }
 *
 * @see <a href="https://platform.stability.ai/docs/api-reference">Stable Image</a>
 */
public final class StabilityImageModel {

    /** Where Stability answers. */
    public static final String DEFAULT_BASE_URL = "https://api.stability.ai";

    private StabilityImageModel() {}

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code core}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    /** Collects the settings of a Stability image model. Not thread-safe. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            super(DEFAULT_BASE_URL);
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
                            "stability",
                            baseUrl(),
                            Credentials.bearer("stability", requiredKey(), Map.of()),
                            httpSettings());
            return new ServiceImageModel(http, model, new StableImageProtocol());
        }
    }
}
