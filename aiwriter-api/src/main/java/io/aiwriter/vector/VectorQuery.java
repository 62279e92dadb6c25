package io.aiwriter.vector;

import io.aiwriter.embedding.Embedding;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: by meaning (an embedding), by words (a text), or by both, fused by reciprocal
 * rank. Immutable.
 */
public final class VectorQuery {

    /** How many matches when nothing is asked for. */
    public static final int DEFAULT_LIMIT = 10;

    /** Most matches that can be asked for. */
    public static final int MAX_LIMIT = 10_000;

    private final Builder values;

    private VectorQuery(Builder values) {
        this.values = values;
    }

    /** Starts a query. */
    public static Builder builder() {
        return new Builder();
    }

    /** The meaning that is looked for. */
    public Optional<Embedding> embedding() {
        return Optional.ofNullable(values.embedding);
    }

    /** The words that are looked for: plain text, without operators. */
    public Optional<String> text() {
        return Optional.ofNullable(values.text);
    }

    /** What every match must satisfy. */
    public Optional<Filter> filter() {
        return Optional.ofNullable(values.filter);
    }

    /** How many matches at most. */
    public int limit() {
        return values.limit;
    }

    /** Collects a {@link VectorQuery}. Not thread-safe. */
    public static final class Builder {

        private @Nullable Embedding embedding;
        private @Nullable String text;
        private @Nullable Filter filter;
        private int limit = DEFAULT_LIMIT;

        private Builder() {}

        /** Looks by meaning. */
        public Builder embedding(Embedding embedding) {
            this.embedding = Objects.requireNonNull(embedding, "embedding");
            return this;
        }

        /** Looks by words. */
        public Builder text(String text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /** Narrows the search. */
        public Builder filter(Filter filter) {
            this.filter = Objects.requireNonNull(filter, "filter");
            return this;
        }

        /** How many matches at most, 1 to {@value #MAX_LIMIT}. */
        public Builder limit(int limit) {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException(
                        "limit must be 1 to %d: %d".formatted(MAX_LIMIT, limit));
            }
            this.limit = limit;
            return this;
        }

        /**
         * The finished query.
         *
         * @throws IllegalArgumentException when neither an embedding nor a text is given
         */
        public VectorQuery build() {
            if (embedding == null && text == null) {
                throw new IllegalArgumentException("a query needs an embedding, a text, or both");
            }
            Builder frozen = new Builder();
            frozen.embedding = embedding;
            frozen.text = text;
            frozen.filter = filter;
            frozen.limit = limit;
            return new VectorQuery(frozen);
        }
    }
}
