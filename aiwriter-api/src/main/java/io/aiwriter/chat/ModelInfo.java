package io.aiwriter.chat;

import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** What is known of a model without asking it. Immutable. */
public final class ModelInfo {

    private final String provider;
    private final String model;
    private final int contextWindow;
    private final int maxOutputTokens;
    private final Set<Ability> abilities;

    private ModelInfo(Builder builder) {
        this.provider = builder.provider;
        this.model = builder.model;
        this.contextWindow = builder.contextWindow;
        this.maxOutputTokens = builder.maxOutputTokens;
        this.abilities = Set.copyOf(builder.abilities);
    }

    /**
     * Starts a description.
     *
     * @param provider the provider's short name, such as {@code openai}
     * @param model the model's name in the provider's words
     */
    public static Builder builder(String provider, String model) {
        return new Builder(provider, model);
    }

    /** The provider's short name. */
    public String provider() {
        return provider;
    }

    /** The model's name in the provider's words. */
    public String model() {
        return model;
    }

    /** Tokens that request and answer may have together, when known. */
    public OptionalInt contextWindow() {
        return contextWindow == 0 ? OptionalInt.empty() : OptionalInt.of(contextWindow);
    }

    /** Tokens that an answer may have, when known. */
    public OptionalInt maxOutputTokens() {
        return maxOutputTokens == 0 ? OptionalInt.empty() : OptionalInt.of(maxOutputTokens);
    }

    /** What the model can do. */
    public Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public String toString() {
        return provider + ":" + model;
    }

    /** What a model can do beyond answering in text. */
    public enum Ability {
        /** Answers in JSON that follows a schema. */
        JSON_SCHEMA,
        /** Thinks before it answers. */
        REASONING,
        /** Repeats an answer for a seed. */
        SEED
    }

    /** Collects a {@link ModelInfo}. Not thread-safe. */
    public static final class Builder {

        private final String provider;
        private final String model;
        private int contextWindow;
        private int maxOutputTokens;
        private final Set<Ability> abilities = EnumSet.noneOf(Ability.class);

        private Builder(String provider, String model) {
            this.provider = Objects.requireNonNull(provider, "provider");
            this.model = Objects.requireNonNull(model, "model");
        }

        /** Tokens of request and answer together, 1 or more. */
        public Builder contextWindow(int tokens) {
            this.contextWindow = positive("contextWindow", tokens);
            return this;
        }

        /** Tokens of an answer, 1 or more. */
        public Builder maxOutputTokens(int tokens) {
            this.maxOutputTokens = positive("maxOutputTokens", tokens);
            return this;
        }

        /** Adds an ability. */
        public Builder ability(Ability ability) {
            abilities.add(ability);
            return this;
        }

        /** The finished description. */
        public ModelInfo build() {
            return new ModelInfo(this);
        }

        private static int positive(String property, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(property + " must be at least 1: " + value);
            }
            return value;
        }
    }
}
