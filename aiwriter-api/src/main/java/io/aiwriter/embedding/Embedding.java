package io.aiwriter.embedding;

import java.util.Arrays;

/** A vector. Immutable; equal when all components are. */
public final class Embedding {

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /**
     * A copy of the components.
     *
     * @param values at least one, all finite
     */
    public static Embedding of(float... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("an embedding needs at least one component");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("components must be finite: " + value);
            }
        }
        return new Embedding(values.clone());
    }

    /** How many components there are. */
    public int dimensions() {
        return values.length;
    }

    /** A copy of the components. */
    public float[] toArray() {
        return values.clone();
    }

    /**
     * The cosine of the angle to another vector, -1 to 1; 0 when either has no length.
     *
     * @throws IllegalArgumentException when the lengths differ
     */
    public double cosine(Embedding other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "dimensions differ: %d and %d".formatted(values.length, other.values.length));
        }
        double dot = 0;
        double normA = 0;
        double normB = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
            normA += (double) values[i] * values[i];
            normB += (double) other.values[i] * other.values[i];
        }
        return normA == 0 || normB == 0 ? 0 : dot / Math.sqrt(normA * normB);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[%d dimensions]".formatted(values.length);
    }
}
