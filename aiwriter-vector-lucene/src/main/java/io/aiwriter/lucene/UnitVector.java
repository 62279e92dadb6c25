package io.aiwriter.lucene;

import io.aiwriter.embedding.Embedding;
import java.util.Optional;

/** Vectors scaled to length 1, whose dot product is the cosine, without overflow at any scale. */
final class UnitVector {

    private UnitVector() {}

    /** The scaled vector; empty for a vector of zeros, which has no direction. */
    static Optional<float[]> of(Embedding embedding) {
        float[] values = embedding.toArray();
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        if (squares == 0) {
            return Optional.empty();
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / length);
        }
        return Optional.of(values);
    }
}
