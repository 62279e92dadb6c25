package io.aiwriter.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRecipesTest {

    @Test
    void shippedRecipesAreManyAndEachShowsAnExample() {
        assertThat(Recipes.shipped().recipes())
                .hasSizeGreaterThanOrEqualTo(45)
                .allMatch(recipe -> recipe.example().isPresent())
                .allMatch(recipe -> !recipe.constraints().isEmpty());
    }

    @Test
    void everyFileStandsInTheIndex() throws IOException {
        Path folder = Path.of("src/main/resources/io/aiwriter/recipes");
        try (var files = Files.list(folder)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            Recipes.shipped().recipes().stream()
                                    .map(Recipe::name)
                                    .map(name -> name + ".yaml")
                                    .toList());
        }
    }

    @Test
    void pageAboutRecipesIsMadeFromTheirFiles() throws IOException {
        String page = RecipeGuide.of(Recipes.shipped());
        Path made = Path.of("target/recipes.md");
        Files.writeString(made, page);
        assertThat(Path.of("../docs/recipes.md"))
                .as("docs/recipes.md is stale; copy aiwriter-core/target/recipes.md over it")
                .hasContent(page);
    }
}
