package io.aiwriter.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.recipe.Recipe;
import org.junit.jupiter.api.Test;

class ShippedRecipesTest {

    @Test
    void allShippedRecipesAreRead() {
        assertThat(Recipes.shipped().recipes())
                .extracting(Recipe::name)
                .contains("article", "x-thread");
    }

    @Test
    void everyShippedRecipeShowsAnExample() {
        assertThat(Recipes.shipped().recipes()).allMatch(recipe -> recipe.example().isPresent());
    }
}
