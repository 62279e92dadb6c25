package io.aiwriter.recipe;

import java.util.Objects;

/**
 * An instruction with its version.
 *
 * @param name what it asks for, such as {@code draft}
 * @param version from 1, raised with every change of the text
 * @param text a Mustache template over the recipe's inputs
 */
public record RecipePrompt(String name, int version, String text) {

    /** Checks all parts. */
    public RecipePrompt {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1: " + version);
        }
    }
}
