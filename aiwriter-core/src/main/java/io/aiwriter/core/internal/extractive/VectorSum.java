package io.aiwriter.core.internal.extractive;

import io.aiwriter.embedding.Embedding;

/** A weighted sum of vectors. Not thread-safe. */
final class VectorSum {

    private final float[] sum;
    private boolean empty = true;

    VectorSum(int dimensions) {
        this.sum = new float[dimensions];
    }

    void add(Embedding vector, double weight) {
        float[] values = vector.toArray();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (weight * values[i]);
        }
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    Embedding toEmbedding() {
        return Embedding.of(sum);
    }
}
