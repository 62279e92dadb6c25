package io.aiwriter.providers.internal.embedding;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.embedding.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads vectors out of answers. What is not one is an {@link IllegalArgumentException}. */
public final class Vectors {

    private Vectors() {}

    /**
     * Vectors that stand in the order of the texts.
     *
     * @param rows an array of vectors
     * @param texts how many there must be
     */
    public static List<Embedding> inOrder(JsonNode rows, int texts) {
        requireCount(rows, texts);
        List<Embedding> vectors = new ArrayList<>(texts);
        for (JsonNode row : rows) {
            vectors.add(vector(row));
        }
        return vectors;
    }

    /**
     * Vectors that name their places, in whatever order they come.
     *
     * @param items an array of {@code {"index", "embedding"}}; all may leave the index out
     * @param texts how many there must be
     */
    public static List<Embedding> byIndex(JsonNode items, int texts) {
        requireCount(items, texts);
        Embedding[] vectors = new Embedding[texts];
        for (int i = 0; i < texts; i++) {
            JsonNode item = items.get(i);
            int place = item.path("index").asInt(i);
            if (place < 0 || place >= texts || vectors[place] != null) {
                throw new IllegalArgumentException("its vectors have no place each");
            }
            vectors[place] = vector(item.path("embedding"));
        }
        return Arrays.asList(vectors);
    }

    /** One vector: an array of numbers, or little-endian floats in base64. */
    public static Embedding vector(JsonNode node) {
        if (node.isString()) {
            return Embedding.of(floats(node.asString()));
        }
        if (!node.isArray()) {
            throw new IllegalArgumentException("it left a vector out");
        }
        float[] values = new float[node.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode component = node.get(i);
            if (!component.isNumber()) {
                throw new IllegalArgumentException(
                        component.isArray()
                                ? "it sent a vector for each token; choose a sentence model"
                                : "its vectors hold what is no number");
            }
            values[i] = (float) component.doubleValue();
        }
        return Embedding.of(values);
    }

    /** Tokens that were read, where they are told. */
    public static TokenUsage usage(JsonNode tokens) {
        return tokens.isNumber() && tokens.asLong(-1) >= 0
                ? TokenUsage.of(tokens.asLong(), 0)
                : TokenUsage.UNREPORTED;
    }

    private static void requireCount(JsonNode rows, int texts) {
        if (!rows.isArray() || rows.size() != texts) {
            throw new IllegalArgumentException(
                    "it sent %d vectors for %d texts".formatted(rows.size(), texts));
        }
    }

    private static float[] floats(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("a vector ends in the middle of a component");
        }
        FloatBuffer source = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] values = new float[source.remaining()];
        source.get(values);
        return values;
    }
}
