package io.aiwriter.providers.internal.image;

import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderClient;

/** How a provider is asked for a picture, and how it answers. */
@FunctionalInterface
public interface ImageProtocol {

    /**
     * Makes one exchange.
     *
     * @param request what to draw; an option that cannot be honoured is refused
     * @param client makes the exchange
     * @param known what the exchange is known by
     * @throws IllegalArgumentException saying what of the answer is not as it should be
     */
    GeneratedImage.Builder draw(ImageRequest request, ProviderClient client, ProviderFailure known);
}
