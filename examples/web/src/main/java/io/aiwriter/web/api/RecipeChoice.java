package io.aiwriter.web.api;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.recipe.RecipeCatalog;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The recipe that a content is to be written by.
 *
 * @param name its name
 * @param inputs what it asks for, by name: texts, numbers, flags, or lists of texts
 */
record RecipeChoice(
        @NotBlank @Size(max = 100) @Schema(example = "blog-post") String name,
        @Nullable @Size(max = 50) Map<String, Object> inputs) {

    /** Puts the recipe into a request. */
    void addTo(ContentRequest.Builder request, RecipeCatalog recipes) {
        if (recipes.find(name).isEmpty()) {
            throw ApiException.invalid("recipe.name", "unknown", "Choose one of /recipes.");
        }
        request.recipe(name);
        Objects.requireNonNullElse(inputs, Map.<String, Object>of())
                .forEach((input, value) -> add(input, value, request));
    }

    private static void add(String input, @Nullable Object value, ContentRequest.Builder request) {
        boolean plain =
                value instanceof String || value instanceof Number || value instanceof Boolean;
        boolean list =
                value instanceof List<?> entries
                        && entries.stream().allMatch(String.class::isInstance);
        if (value == null || !(plain || list)) {
            throw ApiException.invalid(
                    "recipe.inputs." + input,
                    "invalid",
                    "Give a text, a number, a flag or a list of texts.");
        }
        request.input(input, value);
    }
}
