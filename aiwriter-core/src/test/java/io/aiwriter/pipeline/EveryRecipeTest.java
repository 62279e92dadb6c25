package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Section;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.RecipePart;
import io.aiwriter.recipes.Recipes;
import io.aiwriter.research.Source;
import io.aiwriter.testkit.Samples;
import io.aiwriter.testkit.ScriptedChatModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe that ships, from its example to a stored content. */
class EveryRecipeTest {

    private static final Source BRIDGES =
            Samples.source(
                    "A suspension bridge carries its deck on cables between towers. The cables of a"
                            + " suspension bridge hang from tall towers and pull on anchors in the ground.\n\n"
                            + "The towers of a suspension bridge carry the load down to the rock below the river."
                            + " Engineers of bridges inspect every cable for broken wires and rust.");

    @TempDir Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Recipe> recipes() {
        return Recipes.shipped().recipes().stream();
    }

    static Stream<Recipe> quotable() {
        return recipes().filter(recipe -> recipe.extraction() != Recipe.Extraction.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void recipeIsWrittenWithinItsRules(Recipe recipe) {
        ScriptedChatModel model = new ObedientModel(recipe, values(recipe)).model();
        Content content = bench.writer().chatModel(model).build().generate(request(recipe));
        assertThat(content.warnings()).noneMatch(warning -> warning.startsWith("Recipe "));
        assertThat(content.provenance().parameters())
                .containsEntry("recipe", recipe.toString())
                .hasEntrySatisfying(
                        "prompts", prompts -> assertThat(prompts).contains(recipe.name() + "/"));
        assertThat(content.sections()).isNotEmpty().noneMatch(section -> section.text().isBlank());
        if (recipe.parts().isEmpty()) {
            int words = (int) values(recipe).getOrDefault("words", 0);
            assertThat(content.wordCount())
                    .isBetween((int) (words * 0.95), (int) (words * 1.05) + 1);
        } else {
            assertThat(model.requests()).hasSizeBetween(1, 3);
            assertThat(content.sections())
                    .extracting(Section::heading)
                    .containsAll(headings(recipe));
        }
        assertThat(bench.stored()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quotable")
    void recipeIsQuotedWithoutAModel(Recipe recipe) {
        ContentRequest request = request(recipe).toBuilder().source(BRIDGES).build();
        Content content = bench.writer().build().generate(request);
        assertThat(content.sections()).isNotEmpty();
        assertThat(content.sections()).allMatch(section -> !section.citations().isEmpty());
        assertThat(content.provenance().parameters()).containsEntry("recipe", recipe.toString());
    }

    private static List<String> headings(Recipe recipe) {
        return recipe.parts().stream()
                .filter(
                        part ->
                                part.shape() == RecipePart.Shape.TEXT
                                        || part.shape() == RecipePart.Shape.LIST)
                .filter(
                        part ->
                                part.count().min() > 0
                                        || part.count().equals(RecipeInput.Limits.NONE))
                .map(RecipePart::heading)
                .toList();
    }

    private static ContentRequest request(Recipe recipe) {
        ContentRequest.Builder request =
                ContentRequest.builder(recipe.example().orElseThrow().topic())
                        .recipe(recipe.name());
        recipe.example().orElseThrow().inputs().forEach(request::input);
        if (recipe.sources() == Recipe.SourceUse.REQUIRED) {
            request.source(BRIDGES);
        }
        return request.build();
    }

    private static Map<String, Object> values(Recipe recipe) {
        Map<String, Object> values = new HashMap<>();
        for (RecipeInput input : recipe.inputs()) {
            input.defaultValue().ifPresent(value -> values.put(input.name(), value));
        }
        recipe.example()
                .orElseThrow()
                .inputs()
                .forEach(
                        (name, value) ->
                                values.put(name, recipe.input(name).orElseThrow().read(value)));
        return values;
    }
}
