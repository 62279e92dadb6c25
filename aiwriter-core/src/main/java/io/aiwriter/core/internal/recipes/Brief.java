package io.aiwriter.core.internal.recipes;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Stage;
import io.aiwriter.core.internal.prompted.NumberedPassages;
import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.InputType;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.RecipePrompt;
import io.aiwriter.recipes.PromptTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that was held to its recipe.
 *
 * @param recipe the recipe
 * @param request the request, with the recipe's words and sections
 * @param values the values of the inputs that have one, and of what every recipe knows
 * @param rules the rules that the result is held to
 */
record Brief(
        Recipe recipe, ContentRequest request, Map<String, Object> values, List<Constraint> rules) {

    private static final int ROUNDS = 2;

    Brief {
        values = Map.copyOf(values);
        rules = List.copyOf(rules);
    }

    /** How often a model may be asked to mend what it wrote. */
    int rounds() {
        return recipe.stages().contains(Stage.REVISE) ? ROUNDS : 0;
    }

    /** The language as a BCP 47 tag; {@code und} when nothing was asked for. */
    String language() {
        return request.language().orElse("und");
    }

    /** One of the recipe's instructions with its variables filled in. */
    String instruction(String name) {
        return recipe.prompts().stream()
                .filter(prompt -> prompt.name().equals(name))
                .map(RecipePrompt::text)
                .map(text -> PromptTemplate.compile(text).render(rendered()))
                .findFirst()
                .orElse("")
                .strip();
    }

    /** What a content's provenance keeps of it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("recipe", recipe.toString());
        parameters.put("prompts", (RecipePrompts.VERSIONS + " " + recipe.promptVersions()).strip());
        for (RecipeInput input : recipe.inputs()) {
            Object value = values.get(input.name());
            if (value != null && input.type() != InputType.DOCUMENT) {
                parameters.put("input." + input.name(), String.valueOf(value));
            }
        }
        request.language().ifPresent(language -> parameters.put("language", language));
        return parameters;
    }

    /** The language's English name; empty when nothing was asked for. */
    String languageName() {
        return request.language()
                .map(Locale::forLanguageTag)
                .map(locale -> locale.getDisplayName(Locale.ENGLISH))
                .orElse("");
    }

    private Map<String, Object> rendered() {
        Map<String, Object> rendered = new LinkedHashMap<>();
        recipe.inputs().forEach(input -> rendered.put(input.name(), ""));
        for (String name : List.of("topic", "tone", "audience", "language")) {
            rendered.put(name, "");
        }
        values.forEach((name, value) -> rendered.put(name, shown(name, value)));
        rendered.put("language", languageName());
        return rendered;
    }

    private Object shown(String name, Object value) {
        boolean document =
                recipe.input(name).filter(input -> input.type() == InputType.DOCUMENT).isPresent();
        if (document) {
            return "<material name=\"%s\">\n%s\n</material>"
                    .formatted(name, NumberedPassages.escaped(String.valueOf(value)));
        }
        return value instanceof List<?> list
                ? new Listing(list.stream().map(String::valueOf).toList())
                : value;
    }
}
