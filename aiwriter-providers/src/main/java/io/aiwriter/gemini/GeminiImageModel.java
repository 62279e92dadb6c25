package io.aiwriter.gemini;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageModel;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ImageProtocol;
import io.aiwriter.providers.internal.image.Pictures;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
            return new ServiceImageModel(http, model, new Protocol());
        }
    }

    /**
     * {@code generateContent} with pictures as answers.
     *
     * @see <a href="https://ai.google.dev/gemini-api/docs/image-generation">Image generation</a>
     */
    private static final class Protocol implements ImageProtocol {

        private static final Set<String> REFUSALS =
                Set.of(
                        "SAFETY",
                        "RECITATION",
                        "BLOCKLIST",
                        "PROHIBITED_CONTENT",
                        "SPII",
                        "IMAGE_SAFETY",
                        "IMAGE_PROHIBITED_CONTENT",
                        "IMAGE_RECITATION");

        @Override
        public GeneratedImage.Builder draw(
                ImageRequest request, ProviderClient client, ProviderFailure known) {
            requireHonoured(request, known);
            String path = "models/%s:generateContent".formatted(known.model().orElseThrow());
            JsonNode answer =
                    ServiceImageModel.requireSuccess(
                            client.post(path, body(request), known), known);
            JsonNode candidate = answer.path("candidates").path(0);
            requireDrawn(answer.path("promptFeedback").path("blockReason"), true, known);
            JsonNode reason = candidate.path("finishReason");
            requireDrawn(reason, REFUSALS.contains(reason.asString("")), known);
            for (JsonNode part : candidate.path("content").path("parts")) {
                if (part.has("inlineData") && !part.path("thought").asBoolean(false)) {
                    return Pictures.decode(part.path("inlineData").path("data").asString(""))
                            .usage(usage(answer.path("usageMetadata")));
                }
            }
            throw new IllegalArgumentException("no part of the answer is a picture");
        }

        private static void requireHonoured(ImageRequest request, ProviderFailure known) {
            if (request.avoid().isPresent()) {
                throw ServiceImageModel.refused(known, "avoid");
            }
            if (request.quality().isPresent()) {
                throw ServiceImageModel.refused(known, "quality");
            }
            if (request.seed().orElse(0) > Integer.MAX_VALUE) {
                throw ServiceImageModel.refused(known, "seed above 2147483647");
            }
        }

        private static ObjectNode body(ImageRequest request) {
            ObjectNode body = ProviderClient.JSON.createObjectNode();
            body.putArray("contents")
                    .addObject()
                    .put("role", "user")
                    .putArray("parts")
                    .addObject()
                    .put("text", request.prompt());
            ObjectNode config = body.putObject("generationConfig");
            config.putArray("responseModalities").add("IMAGE");
            config.putObject("imageConfig")
                    .put(
                            "aspectRatio",
                            switch (request.shape()) {
                                case SQUARE -> "1:1";
                                case WIDE -> "3:2";
                                case TALL -> "2:3";
                            });
            request.seed().ifPresent(seed -> config.put("seed", seed));
            return body;
        }

        private static void requireDrawn(JsonNode reason, boolean refusal, ProviderFailure known) {
            if (reason.isString() && refusal) {
                throw new ContentFilteredException(
                        "gemini refused to draw (%s); change what is asked for"
                                .formatted(reason.asString()),
                        known.toBuilder().status(200).code(reason.asString()).build(),
                        null);
            }
        }

        private static TokenUsage usage(JsonNode usage) {
            return usage.path("promptTokenCount").isNumber()
                    ? TokenUsage.of(
                            usage.path("promptTokenCount").asLong(),
                            usage.path("candidatesTokenCount").asLong(0)
                                    + usage.path("thoughtsTokenCount").asLong(0))
                    : TokenUsage.UNREPORTED;
        }
    }
}
