package io.aiwriter.image;

/** Draws pictures from words. Implementations are safe for use by many threads. */
public interface ImageModel {

    /**
     * Draws one picture.
     *
     * @param request what to draw
     * @throws io.aiwriter.provider.UnsupportedOptionException when the model cannot honour an
     *     option of the request; nothing was sent
     * @throws io.aiwriter.chat.ContentFilteredException when the provider refuses to draw it
     * @throws io.aiwriter.AiWriterException when the model fails in another way
     */
    GeneratedImage generate(ImageRequest request);

    /** The provider's and the model's name, such as {@code openai:gpt-image-1}. */
    String name();
}
