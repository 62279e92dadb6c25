package io.aiwriter.http;

import io.aiwriter.embedding.EmbeddingModel;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What every embedding model that is called over HTTP is built from. Not thread-safe.
 *
 * <p>A text of which more than {@code maxTextBytes} bytes would be sent, the prefix included, is
 * cut before it leaves; texts go out in batches within what the service takes.
 *
 * @param <B> the builder itself
 */
public abstract class EmbeddingModelBuilder<B extends EmbeddingModelBuilder<B>>
        extends ServiceBuilder<B> {

    private final String model;
    private int dimensions;
    private int batchSize;
    private int maxTextBytes;
    private String queryPrefix = "";
    private String documentPrefix = "";

    /**
     * Starts with all defaults.
     *
     * @param model the model's name
     * @param baseUrl where the service answers by default
     * @param batchSize how many texts it takes at once, 1 or more
     * @param maxTextBytes how many bytes of a text are sent, 1 or more
     */
    protected EmbeddingModelBuilder(String model, String baseUrl, int batchSize, int maxTextBytes) {
        super(baseUrl);
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank");
        }
        this.model = model.strip();
        this.batchSize = atLeastOne("batchSize", batchSize);
        this.maxTextBytes = atLeastOne("maxTextBytes", maxTextBytes);
    }

    /**
     * The length of the vectors, 1 or more: asked for where the model can shorten them, and what
     * every answer is held to. By default what a known model gives; required of others.
     */
    public B dimensions(int dimensions) {
        this.dimensions = atLeastOne("dimensions", dimensions);
        return self();
    }

    /** How many texts are sent at once at most, 1 or more; by default what the service takes. */
    public B batchSize(int texts) {
        this.batchSize = atLeastOne("batchSize", texts);
        return self();
    }

    /** How many bytes in UTF-8 of a text are sent at most, 1 or more. */
    public B maxTextBytes(int bytes) {
        this.maxTextBytes = atLeastOne("maxTextBytes", bytes);
        return self();
    }

    /**
     * What the model wants before a text, by its use, such as {@code "query: "} and {@code
     * "passage: "} for e5. By default nothing, or what a known model wants.
     */
    public B prefixes(String query, String document) {
        this.queryPrefix = Objects.requireNonNull(query, "query");
        this.documentPrefix = Objects.requireNonNull(document, "document");
        return self();
    }

    /**
     * The finished model. Makes no call.
     *
     * @throws IllegalArgumentException when the dimensions, an address or a required key are
     *     missing, or the key would travel without TLS
     */
    public abstract EmbeddingModel build();

    /** The model's name. */
    public final String model() {
        return model;
    }

    /** The length of the vectors, where it was set. */
    public final OptionalInt dimensions() {
        return dimensions == 0 ? OptionalInt.empty() : OptionalInt.of(dimensions);
    }

    /** How many texts are sent at once at most. */
    public final int batchSize() {
        return batchSize;
    }

    /** How many bytes of a text are sent at most. */
    public final int maxTextBytes() {
        return maxTextBytes;
    }

    /** What stands before a text of this use. */
    public final String prefix(EmbeddingModel.Use use) {
        return use == EmbeddingModel.Use.QUERY ? queryPrefix : documentPrefix;
    }

    private static int atLeastOne(String property, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(property + " must be at least 1: " + value);
        }
        return value;
    }
}
