package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.recipe.RecipeInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of content that can be asked for. */
@RestController
@Tag(name = "recipes")
class RecipeApi {

    private final RecipeCatalog recipes;

    RecipeApi(RecipeCatalog recipes) {
        this.recipes = recipes;
    }

    @GetMapping(path = ApiPaths.ROOT + "/recipes", produces = "application/json")
    @Operation(summary = "List the recipes with what they ask for")
    RecipeList list() {
        return new RecipeList(recipes.recipes().stream().map(RecipeAnswer::of).toList());
    }

    record RecipeList(List<RecipeAnswer> data) {}

    record RecipeAnswer(
            String name,
            int version,
            String title,
            String summary,
            String group,
            List<InputAnswer> inputs) {

        static RecipeAnswer of(Recipe recipe) {
            return new RecipeAnswer(
                    recipe.name(),
                    recipe.version(),
                    recipe.title(),
                    recipe.summary(),
                    recipe.group(),
                    recipe.inputs().stream().map(InputAnswer::of).toList());
        }
    }

    record InputAnswer(
            String name,
            String type,
            boolean required,
            List<String> allowed,
            @JsonProperty("default") @Nullable Object initial) {

        static InputAnswer of(RecipeInput input) {
            return new InputAnswer(
                    input.name(),
                    input.type().name().toLowerCase(Locale.ROOT),
                    input.required(),
                    input.allowed(),
                    input.defaultValue().orElse(null));
        }
    }
}
