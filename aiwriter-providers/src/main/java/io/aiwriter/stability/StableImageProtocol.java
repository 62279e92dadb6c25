package io.aiwriter.stability;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ImageProtocol;
import io.aiwriter.providers.internal.image.Pictures;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code /v2beta/stable-image/generate/…}: a form out, a picture in base64 back. */
final class StableImageProtocol implements ImageProtocol {

    @Override
    public GeneratedImage.Builder draw(
            ImageRequest request, ProviderClient client, ProviderFailure known) {
        if (request.quality().isPresent()) {
            throw ServiceImageModel.refused(known, "quality; core, sd3 and ultra differ in it");
        }
        String path = "v2beta/stable-image/generate/" + known.model().orElseThrow();
        JsonNode answer =
                ServiceImageModel.requireSuccess(
                        client.postForm(path, form(request), known), known);
        if (answer.path("finish_reason").asString("").equals("CONTENT_FILTERED")) {
            throw new ContentFilteredException(
                    "stability hid the picture; change what is asked for",
                    known.toBuilder().status(200).build(),
                    null);
        }
        return Pictures.decode(answer.path("image").asString(""));
    }

    private static Map<String, String> form(ImageRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("prompt", request.prompt());
        form.put(
                "aspect_ratio",
                switch (request.shape()) {
                    case SQUARE -> "1:1";
                    case WIDE -> "3:2";
                    case TALL -> "2:3";
                });
        form.put("output_format", "png");
        request.avoid().ifPresent(avoid -> form.put("negative_prompt", avoid));
        request.seed().ifPresent(seed -> form.put("seed", Long.toString(seed)));
        return form;
    }
}
