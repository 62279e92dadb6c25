package io.aiwriter.research;

import java.util.List;
import java.util.Objects;

/**
 * A passage with its place in a ranking and what gave it that place.
 *
 * @param passage the passage
 * @param source its source
 * @param score how much it is worth, 0 to 1; comparable within one report
 * @param parts what the score was made of
 */
public record RankedPassage(Passage passage, Source source, double score, List<Part> parts) {

    /** Copies, and checks that passage and source belong together. */
    public RankedPassage {
        if (!passage.sourceId().equals(source.id())) {
            throw new IllegalArgumentException(
                    "passage %s is not of source %s".formatted(passage.id(), source.id()));
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0 to 1: " + score);
        }
        parts = List.copyOf(parts);
    }

    /**
     * One thing that a score was made of.
     *
     * @param name what was measured, such as {@code meaning}
     * @param value how much of it there is, 0 to 1
     */
    public record Part(String name, double value) {

        /** Checks both parts. */
        public Part {
            Objects.requireNonNull(name, "name");
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(
                        "the value of %s must be 0 to 1: %s".formatted(name, value));
            }
        }
    }
}
