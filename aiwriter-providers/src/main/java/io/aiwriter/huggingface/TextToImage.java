package io.aiwriter.huggingface;

import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.image.ImageRequest.Shape;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.image.ImageProtocol;
import io.aiwriter.providers.internal.image.Pictures;
import io.aiwriter.providers.internal.image.ServiceImageModel;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text to image: words in, the bare file out.
 *
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/text-to-image">Text to
 *     image</a>
 */
final class TextToImage implements ImageProtocol {

    private static final int SIDE = 1_024;
    private static final int LONG_SIDE = 1_216;
    private static final int SHORT_SIDE = 832;

    @Override
    public GeneratedImage.Builder draw(
            ImageRequest request, ProviderClient client, ProviderFailure known) {
        if (request.quality().isPresent()) {
            throw ServiceImageModel.refused(known, "quality");
        }
        ObjectNode body = ProviderClient.JSON.createObjectNode().put("inputs", request.prompt());
        ObjectNode parameters = body.putObject("parameters");
        boolean square = request.shape() == Shape.SQUARE;
        boolean wide = request.shape() == Shape.WIDE;
        parameters.put("width", square ? SIDE : wide ? LONG_SIDE : SHORT_SIDE);
        parameters.put("height", square ? SIDE : wide ? SHORT_SIDE : LONG_SIDE);
        request.avoid().ifPresent(avoid -> parameters.put("negative_prompt", avoid));
        request.seed().ifPresent(seed -> parameters.put("seed", seed));
        String path = "hf-inference/models/" + known.model().orElseThrow();
        return Pictures.read(client.postForBytes(path, body, known));
    }
}
