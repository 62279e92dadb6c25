package io.aiwriter.openai;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.image.ImageRequest.Quality;
import io.aiwriter.image.ImageRequest.Shape;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ImageProtocol;
import io.aiwriter.providers.internal.image.Pictures;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /images/generations}. The picture itself is always asked for, never its address.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/images/create">Create image</a>
 */
enum ImagesProtocol implements ImageProtocol {
    /** Always sends the picture, and refuses to be asked for it. */
    GPT_IMAGE("1536x1024", "1024x1536"),
    /** Words the prompt anew. */
    DALL_E_3("1792x1024", "1024x1792"),
    /** Squares only. */
    DALL_E_2("", "");

    private final String wide;
    private final String tall;

    ImagesProtocol(String wide, String tall) {
        this.wide = wide;
        this.tall = tall;
    }

    static ImagesProtocol of(String model) {
        return switch (model) {
            case "dall-e-2" -> DALL_E_2;
            case "dall-e-3" -> DALL_E_3;
            default -> GPT_IMAGE;
        };
    }

    @Override
    public GeneratedImage.Builder draw(
            ImageRequest request, ProviderClient client, ProviderFailure known) {
        requireHonoured(request, known);
        JsonNode answer =
                ServiceImageModel.requireSuccess(
                        client.post("images/generations", body(request, known), known), known);
        JsonNode picture = answer.path("data").path(0);
        return Pictures.decode(picture.path("b64_json").asString(""))
                .revisedPrompt(picture.path("revised_prompt").asString(null))
                .usage(usage(answer.path("usage")));
    }

    private void requireHonoured(ImageRequest request, ProviderFailure known) {
        if (request.seed().isPresent()) {
            throw ServiceImageModel.refused(known, "seed");
        }
        if (request.avoid().isPresent()) {
            throw ServiceImageModel.refused(known, "avoid");
        }
        if (this == DALL_E_2 && request.shape() != Shape.SQUARE) {
            throw ServiceImageModel.refused(known, "shape");
        }
        if (this == DALL_E_2 && request.quality().isPresent()) {
            throw ServiceImageModel.refused(known, "quality");
        }
    }

    private ObjectNode body(ImageRequest request, ProviderFailure known) {
        ObjectNode body =
                ProviderClient.JSON
                        .createObjectNode()
                        .put("model", known.model().orElseThrow())
                        .put("prompt", request.prompt())
                        .put("n", 1)
                        .put("size", size(request.shape()));
        request.quality().ifPresent(quality -> body.put("quality", quality(quality)));
        return this == GPT_IMAGE
                ? body.put("output_format", "png")
                : body.put("response_format", "b64_json");
    }

    private String size(Shape shape) {
        return switch (shape) {
            case SQUARE -> "1024x1024";
            case WIDE -> wide;
            case TALL -> tall;
        };
    }

    private String quality(Quality quality) {
        if (this == DALL_E_3) {
            return quality == Quality.HIGH ? "hd" : "standard";
        }
        return quality.name().toLowerCase(Locale.ROOT);
    }

    private static TokenUsage usage(JsonNode usage) {
        return usage.path("input_tokens").isNumber()
                ? TokenUsage.of(
                        usage.path("input_tokens").asLong(), usage.path("output_tokens").asLong(0))
                : TokenUsage.UNREPORTED;
    }
}
