package io.aiwriter.recipe;

import java.util.Map;
import java.util.Objects;

/**
 * A rule of the catalogue as a recipe sets it.
 *
 * @param id the rule's number or name, such as {@code K06} or {@code x-post}
 * @param settings its settings: texts, numbers, flags and lists of texts; a text {@code {{name}}}
 *     stands for the value of an input
 */
public record RecipeConstraint(String id, Map<String, Object> settings) {

    /** Checks and copies. */
    public RecipeConstraint {
        Objects.requireNonNull(id, "id");
        settings = Map.copyOf(settings);
    }
}
