package io.aiwriter.image;

import io.aiwriter.chat.TokenUsage;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a model drew, with all that is worth recording about it. Immutable; what it says
 * of type and size was read from the bytes.
 */
public final class GeneratedImage {

    private final byte[] bytes;
    private final String mediaType;
    private final int width;
    private final int height;
    private final String prompt;
    private final @Nullable String revisedPrompt;
    private final String model;
    private final TokenUsage usage;

    private GeneratedImage(Builder builder) {
        this.bytes = builder.bytes;
        this.mediaType = builder.mediaType;
        this.width = builder.width;
        this.height = builder.height;
        this.prompt = builder.prompt;
        this.revisedPrompt = builder.revisedPrompt;
        this.model = builder.model;
        this.usage = builder.usage;
    }

    /**
     * Starts a picture.
     *
     * @param bytes the file; at least one byte
     * @param mediaType its type, such as {@code image/png}
     * @param width in pixels, 1 or more
     * @param height in pixels, 1 or more
     */
    public static Builder builder(byte[] bytes, String mediaType, int width, int height) {
        return new Builder(bytes, mediaType, width, height);
    }

    /** A copy of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file's type: {@code image/png}, {@code image/jpeg} or {@code image/webp}. */
    public String mediaType() {
        return mediaType;
    }

    /** The width in pixels. */
    public int width() {
        return width;
    }

    /** The height in pixels. */
    public int height() {
        return height;
    }

    /** What was asked for. */
    public String prompt() {
        return prompt;
    }

    /** What the provider made of the prompt, when it says so. */
    public Optional<String> revisedPrompt() {
        return Optional.ofNullable(revisedPrompt);
    }

    /** The provider's and the model's name. */
    public String model() {
        return model;
    }

    /** The tokens that it cost; unreported where pictures are not paid in tokens. */
    public TokenUsage usage() {
        return usage;
    }

    @Override
    public String toString() {
        return "GeneratedImage[%s, %d x %d, %d bytes, %s]"
                .formatted(mediaType, width, height, bytes.length, model);
    }

    /** Collects a {@link GeneratedImage}. Not thread-safe. */
    public static final class Builder {

        private final byte[] bytes;
        private final String mediaType;
        private final int width;
        private final int height;
        private String prompt = "";
        private @Nullable String revisedPrompt;
        private String model = "";
        private TokenUsage usage = TokenUsage.UNREPORTED;

        private Builder(byte[] bytes, String mediaType, int width, int height) {
            if (bytes.length == 0 || width < 1 || height < 1) {
                throw new IllegalArgumentException(
                        "a picture needs bytes, a width and a height: %d, %d, %d"
                                .formatted(bytes.length, width, height));
            }
            this.bytes = bytes.clone();
            this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
            this.width = width;
            this.height = height;
        }

        /** What was asked for. */
        public Builder prompt(String prompt) {
            this.prompt = Objects.requireNonNull(prompt, "prompt");
            return this;
        }

        /** What the provider made of the prompt; {@code null} where it does not say. */
        public Builder revisedPrompt(@Nullable String prompt) {
            this.revisedPrompt = prompt;
            return this;
        }

        /** The provider's and the model's name. */
        public Builder model(String model) {
            this.model = Objects.requireNonNull(model, "model");
            return this;
        }

        /** The tokens that it cost. */
        public Builder usage(TokenUsage usage) {
            this.usage = Objects.requireNonNull(usage, "usage");
            return this;
        }

        /** The finished picture. */
        public GeneratedImage build() {
            return new GeneratedImage(this);
        }
    }
}
