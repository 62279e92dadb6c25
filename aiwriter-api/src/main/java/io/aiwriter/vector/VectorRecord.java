package io.aiwriter.vector;

import io.aiwriter.embedding.Embedding;
import java.util.Map;
import java.util.Objects;

/**
 * What is kept to be found.
 *
 * @param id identifies it in its store; 1 to 200 characters
 * @param embedding its meaning
 * @param text its words
 * @param attributes what can be filtered by; values are {@link String}, {@link Long}, {@link
 *     Double} or {@link Boolean}
 */
public record VectorRecord(
        String id, Embedding embedding, String text, Map<String, Object> attributes) {

    private static final int MAX_ID = 200;

    /** Checks and copies. */
    public VectorRecord {
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("id must have 1 to %d characters".formatted(MAX_ID));
        }
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(text, "text");
        attributes = Map.copyOf(attributes);
        attributes.forEach(VectorRecord::requireAttribute);
    }

    /** Whether an object can be the value of an attribute. */
    static void requireAttribute(String name, Object value) {
        boolean allowed =
                value instanceof String
                        || value instanceof Long
                        || value instanceof Double
                        || value instanceof Boolean;
        if (!allowed) {
            throw new IllegalArgumentException(
                    "attribute %s must be a String, Long, Double or Boolean, not a %s"
                            .formatted(name, value.getClass().getSimpleName()));
        }
    }
}
