package io.aiwriter.image;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What to draw. Immutable.
 *
 * {@snippet :
 * ImageRequest request =
 *         ImageRequest.builder("A lighthouse at dawn").shape(ImageRequest.Shape.WIDE).build();
 * }
 */
public final class ImageRequest {

    private final String prompt;
    private final Shape shape;
    private final @Nullable String avoid;
    private final @Nullable Long seed;
    private final @Nullable Quality quality;

    private ImageRequest(Builder builder) {
        this.prompt = builder.prompt;
        this.shape = builder.shape;
        this.avoid = builder.avoid;
        this.seed = builder.seed;
        this.quality = builder.quality;
    }

    /**
     * Starts a request.
     *
     * @param prompt what to draw; not blank
     */
    public static Builder builder(String prompt) {
        return new Builder(prompt);
    }

    /** What to draw. */
    public String prompt() {
        return prompt;
    }

    /** The picture's proportions. */
    public Shape shape() {
        return shape;
    }

    /** What must not be in the picture. */
    public Optional<String> avoid() {
        return Optional.ofNullable(avoid);
    }

    /** The number that fixes what is left to chance. */
    public OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** How much care is taken; empty for the provider's own choice. */
    public Optional<Quality> quality() {
        return Optional.ofNullable(quality);
    }

    /** Says nothing of the prompt. */
    @Override
    public String toString() {
        return "ImageRequest[%s, %d characters]".formatted(shape, prompt.length());
    }

    /** A picture's proportions. */
    public enum Shape {
        /** As wide as high. */
        SQUARE,
        /** Wider than high: 3 to 2, or what the model has nearest to it. */
        WIDE,
        /** Higher than wide: 2 to 3, or what the model has nearest to it. */
        TALL
    }

    /** How much care is taken. */
    public enum Quality {
        /** Quick and cheap. */
        LOW,
        /** In between. */
        MEDIUM,
        /** Slow and dear. */
        HIGH
    }

    /** Collects an {@link ImageRequest}. Not thread-safe. */
    public static final class Builder {

        private final String prompt;
        private Shape shape = Shape.SQUARE;
        private @Nullable String avoid;
        private @Nullable Long seed;
        private @Nullable Quality quality;

        private Builder(String prompt) {
            if (prompt.isBlank()) {
                throw new IllegalArgumentException("prompt must not be blank");
            }
            this.prompt = prompt;
        }

        /** The proportions; {@link Shape#SQUARE} by default. */
        public Builder shape(Shape shape) {
            this.shape = Objects.requireNonNull(shape, "shape");
            return this;
        }

        /** What must not be in the picture; not blank. */
        public Builder avoid(String avoid) {
            if (avoid.isBlank()) {
                throw new IllegalArgumentException("avoid must not be blank");
            }
            this.avoid = avoid;
            return this;
        }

        /** Fixes what is left to chance: 0 to 4,294,967,294. */
        public Builder seed(long seed) {
            if (seed < 0 || seed > 4_294_967_294L) {
                throw new IllegalArgumentException("seed must be from 0 to 4294967294: " + seed);
            }
            this.seed = seed;
            return this;
        }

        /** How much care is taken. */
        public Builder quality(Quality quality) {
            this.quality = Objects.requireNonNull(quality, "quality");
            return this;
        }

        /** The finished request. */
        public ImageRequest build() {
            return new ImageRequest(this);
        }
    }
}
