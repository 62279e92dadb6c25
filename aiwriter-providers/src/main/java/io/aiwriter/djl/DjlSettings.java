package io.aiwriter.djl;

import io.aiwriter.embedding.EmbeddingModel.Use;
import java.util.Objects;

/**
 * How a sentence transformer wants to be used; its model card says so. Immutable.
 *
 * {@snippet :
 * DjlSettings own = DjlSettings.builder().pooling(DjlSettings.Pooling.FIRST_TOKEN).build();
 * }
 */
public final class DjlSettings {

    /** Default of {@link #maxTokens()}: what most sentence transformers read. */
    public static final int DEFAULT_MAX_TOKENS = 512;

    private final Pooling pooling;
    private final int maxTokens;
    private final String queryPrefix;
    private final String documentPrefix;

    private DjlSettings(Builder builder) {
        this.pooling = builder.pooling;
        this.maxTokens = builder.maxTokens;
        this.queryPrefix = builder.queryPrefix;
        this.documentPrefix = builder.documentPrefix;
    }

    /** Starts from the mean of the tokens, {@value #DEFAULT_MAX_TOKENS} of them, no prefixes. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The English models bge-small, -base and -large, version 1.5.
     *
     * @see <a href="https://huggingface.co/BAAI/bge-small-en-v1.5">Model card</a>
     */
    public static DjlSettings bge() {
        return builder()
                .pooling(Pooling.FIRST_TOKEN)
                .prefixes("Represent this sentence for searching relevant passages: ", "")
                .build();
    }

    /**
     * The English models e5-small, -base and -large, version 2.
     *
     * @see <a href="https://huggingface.co/intfloat/e5-small-v2">Model card</a>
     */
    public static DjlSettings e5() {
        return builder().prefixes("query: ", "passage: ").build();
    }

    /** How the vectors of the tokens become one. */
    public Pooling pooling() {
        return pooling;
    }

    /** How many tokens of a text count, prefix and end marks included. */
    public int maxTokens() {
        return maxTokens;
    }

    /** What is put before a text of this use; may be empty. */
    public String prefix(Use use) {
        return use == Use.QUERY ? queryPrefix : documentPrefix;
    }

    /** How the vectors of the tokens become one. */
    public enum Pooling {
        /** Their mean. */
        MEAN,
        /** That of the first, which stands for the whole. */
        FIRST_TOKEN
    }

    /** Collects {@link DjlSettings}. Not thread-safe. */
    public static final class Builder {

        private Pooling pooling = Pooling.MEAN;
        private int maxTokens = DEFAULT_MAX_TOKENS;
        private String queryPrefix = "";
        private String documentPrefix = "";

        private Builder() {}

        /** How the vectors of the tokens become one; {@link Pooling#MEAN} by default. */
        public Builder pooling(Pooling pooling) {
            this.pooling = Objects.requireNonNull(pooling, "pooling");
            return this;
        }

        /** How many tokens of a text count, 3 to 8,192; no more than the model was made for. */
        public Builder maxTokens(int tokens) {
            if (tokens < 3 || tokens > 8_192) {
                throw new IllegalArgumentException("maxTokens must be from 3 to 8192: " + tokens);
            }
            this.maxTokens = tokens;
            return this;
        }

        /** What the model wants before a text, by its use. */
        public Builder prefixes(String query, String document) {
            this.queryPrefix = Objects.requireNonNull(query, "query");
            this.documentPrefix = Objects.requireNonNull(document, "document");
            return this;
        }

        /** The finished settings. */
        public DjlSettings build() {
            return new DjlSettings(this);
        }
    }
}
