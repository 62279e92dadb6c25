package io.aiwriter.recipe;

import java.util.List;
import java.util.Optional;

/** The recipes that can be asked for by name. Implementations are safe for use by many threads. */
public interface RecipeCatalog {

    /** All recipes, by name. */
    List<Recipe> recipes();

    /** The newest version of a recipe. */
    default Optional<Recipe> find(String name) {
        return recipes().stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }
}
