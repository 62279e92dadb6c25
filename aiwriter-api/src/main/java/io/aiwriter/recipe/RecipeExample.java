package io.aiwriter.recipe;

import java.util.Map;
import java.util.Objects;

/**
 * A request that shows what a recipe is for.
 *
 * @param topic what to write about
 * @param inputs values of inputs
 */
public record RecipeExample(String topic, Map<String, Object> inputs) {

    /** Checks and copies. */
    public RecipeExample {
        Objects.requireNonNull(topic, "topic");
        inputs = Map.copyOf(inputs);
    }
}
