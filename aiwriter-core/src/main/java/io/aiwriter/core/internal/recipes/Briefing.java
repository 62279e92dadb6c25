package io.aiwriter.core.internal.recipes;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.UnsuitableRequestException;
import io.aiwriter.recipes.ConstraintSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Holds requests to their recipes. Thread-safe. */
final class Briefing {

    /** What a request with a language, an audience or a tone and no recipe is written by. */
    static final String PLAIN = "article";

    private final RecipeCatalog recipes;

    Briefing(RecipeCatalog recipes) {
        this.recipes = recipes;
    }

    /**
     * The brief; empty for a request that needs no recipe.
     *
     * @throws UnsuitableRequestException when the recipe does not exist or does not get what it
     *     needs
     */
    Optional<Brief> brief(ContentRequest request) {
        boolean styled =
                request.language().isPresent()
                        || request.audience().isPresent()
                        || request.tone().isPresent();
        Optional<String> name = request.recipe().or(() -> Optional.of(PLAIN).filter(p -> styled));
        return name.map(this::recipe).map(recipe -> brief(recipe, request));
    }

    private Recipe recipe(String name) {
        return recipes.find(name)
                .orElseThrow(
                        () ->
                                new UnsuitableRequestException(
                                        "there is no recipe %s; there are %s"
                                                .formatted(
                                                        name,
                                                        String.join(
                                                                ", ",
                                                                recipes.recipes().stream()
                                                                        .map(Recipe::name)
                                                                        .toList()))));
    }

    private static Brief brief(Recipe recipe, ContentRequest request) {
        requireSources(recipe, request);
        Map<String, Object> given = given(recipe, request);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecipeInput input : recipe.inputs()) {
            value(recipe, input, given.remove(input.name()))
                    .ifPresent(value -> values.put(input.name(), value));
        }
        if (!given.isEmpty()) {
            throw new UnsuitableRequestException(
                    "recipe %s has no input %s; it has %s"
                            .formatted(
                                    recipe.name(),
                                    String.join(", ", given.keySet()),
                                    String.join(
                                            ", ",
                                            recipe.inputs().stream()
                                                    .map(RecipeInput::name)
                                                    .toList())));
        }
        ContentRequest.Builder sized = request.toBuilder();
        if (values.get("words") instanceof Integer words) {
            sized.words(words);
        }
        if (values.get("sections") instanceof Integer sections) {
            sized.sections(sections);
        }
        return brief(recipe, sized.build(), values);
    }

    private static Brief brief(Recipe recipe, ContentRequest request, Map<String, Object> values) {
        values.put("topic", request.topic());
        values.put("words", request.words());
        values.put("sections", request.sections());
        request.tone().ifPresent(tone -> values.putIfAbsent("tone", tone));
        request.audience().ifPresent(audience -> values.putIfAbsent("audience", audience));
        request.language().ifPresent(language -> values.putIfAbsent("language", language));
        try {
            List<Constraint> rules = ConstraintSettings.constraints(recipe, values);
            return new Brief(recipe, request, values, rules);
        } catch (IllegalArgumentException e) {
            throw new UnsuitableRequestException(
                    "recipe %s cannot be held to these inputs: %s"
                            .formatted(recipe.name(), e.getMessage()));
        }
    }

    /** What was given by name, and what the request itself says where the recipe asks for it. */
    private static Map<String, Object> given(Recipe recipe, ContentRequest request) {
        Map<String, Object> given = new LinkedHashMap<>(request.inputs());
        Map<String, Optional<?>> properties =
                Map.of(
                        "tone", request.tone(),
                        "audience", request.audience(),
                        "language", request.language(),
                        "words", boxed(request.requestedWords()),
                        "sections", boxed(request.requestedSections()));
        properties.forEach(
                (name, value) -> {
                    if (value.isPresent() && recipe.input(name).isPresent()) {
                        given.putIfAbsent(name, value.get());
                    }
                });
        return given;
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static Optional<Object> value(
            Recipe recipe, RecipeInput input, @Nullable Object given) {
        if (given == null && input.required()) {
            throw new UnsuitableRequestException(
                    "recipe %s needs the input %s".formatted(recipe.name(), input.name()));
        }
        if (given == null) {
            return input.defaultValue();
        }
        try {
            return Optional.of(input.read(given));
        } catch (IllegalArgumentException e) {
            throw new UnsuitableRequestException(
                    "recipe %s: %s".formatted(recipe.name(), e.getMessage()));
        }
    }

    private static void requireSources(Recipe recipe, ContentRequest request) {
        boolean any = !request.locations().isEmpty() || !request.sources().isEmpty();
        if (any && recipe.sources() == Recipe.SourceUse.NONE) {
            throw new UnsuitableRequestException(
                    "recipe %s takes no sources; leave them out".formatted(recipe.name()));
        }
        if (!any && recipe.sources() == Recipe.SourceUse.REQUIRED) {
            throw new UnsuitableRequestException(
                    "recipe %s is written from sources; give at least one"
                            .formatted(recipe.name()));
        }
    }
}
