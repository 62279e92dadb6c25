package io.aiwriter.recipes;

import io.aiwriter.constraint.ConstraintCatalog;
import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.RecipePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page about all recipes, made from their files. */
final class RecipeGuide {

    private static final String HEAD =
            """
            # Recipes

            A recipe is a kind of content as data: what it asks for, how a model is instructed, what it makes, and the
            rules that code holds the result to. This page is made from the recipe files; a test fails when it is stale.

            `aiwriter write TOPIC --recipe NAME --input NAME=VALUE` writes by one, and so does
            `ContentRequest.builder(topic).recipe(name).input(name, value)`. Every recipe takes `avoid` (words that must
            not occur) and `instructions` (a remark for this once) besides what is listed, and every result is checked for
            placeholders (K22) and, where a language was asked for, for its language (K23).

            What breaks a rule goes back to the model twice at most, with what was wrong. Then what can be mended without
            changing what the text says is mended (a text cut at a word, a hashtag too many), and the rest stands in the
            content's warnings. A recipe of your own is a file of the same form in a folder: `--recipe-folder FOLDER`.
            """;

    private RecipeGuide() {}

    static String of(Recipes recipes) {
        Map<String, StringBuilder> groups = new TreeMap<>();
        for (Recipe recipe : recipes.recipes()) {
            groups.computeIfAbsent(recipe.group(), name -> new StringBuilder())
                    .append(entry(recipe));
        }
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((name, text) -> page.append("\n## ").append(name).append('\n').append(text));
        return page.toString();
    }

    private static String entry(Recipe recipe) {
        StringBuilder entry = new StringBuilder();
        entry.append("\n### ")
                .append(recipe.name())
                .append("\n\n")
                .append(recipe.summary())
                .append("\n\n");
        entry.append("Sources: ").append(lower(recipe.sources())).append(". Without a model: ");
        entry.append(
                recipe.extraction() == Recipe.Extraction.NONE
                        ? "no"
                        : "quoted, " + lower(recipe.extraction()));
        entry.append(". Version ").append(recipe.version()).append(".\n\n");
        entry.append("| input | kind | limits | default |\n|---|---|---|---|\n");
        for (RecipeInput input : recipe.inputs()) {
            if (!List.of("avoid", "instructions").contains(input.name())) {
                entry.append(row(input));
            }
        }
        if (!recipe.parts().isEmpty()) {
            entry.append("\nMakes: ").append(parts(recipe)).append(".\n");
        }
        entry.append("\nRules:\n\n");
        for (Constraint rule : ConstraintSettings.constraints(recipe, example(recipe))) {
            String name = ConstraintCatalog.nameOf(rule.id()).orElseThrow();
            if (!List.of("residue", "exclusions").contains(name)) {
                entry.append("- %s %s: %s\n".formatted(rule.id(), name, rule.description()));
            }
        }
        return entry + "\nExample: `" + command(recipe) + "`\n";
    }

    private static String row(RecipeInput input) {
        String allowed = String.join(", ", input.allowed());
        String limits =
                !allowed.isEmpty()
                        ? allowed
                        : input.limits().equals(RecipeInput.Limits.NONE)
                                ? ""
                                : input.limits().toString();
        return "| `%s`%s | %s | %s | %s |\n"
                .formatted(
                        input.name(),
                        input.required() ? " (required)" : "",
                        lower(input.type()),
                        limits,
                        input.defaultValue().map(String::valueOf).orElse(""));
    }

    private static String parts(Recipe recipe) {
        return recipe.parts().stream().map(RecipeGuide::part).collect(Collectors.joining("; "));
    }

    private static String part(RecipePart part) {
        String fields = part.fields().isEmpty() ? "" : " of " + String.join(", ", part.fields());
        return "`%s` (%s%s): %s"
                .formatted(part.name(), lower(part.shape()), fields, part.purpose());
    }

    /** Values of the example, and defaults for the rest. */
    static Map<String, Object> example(Recipe recipe) {
        Map<String, Object> values = new LinkedHashMap<>();
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

    private static String command(Recipe recipe) {
        StringBuilder command = new StringBuilder("aiwriter write \"");
        command.append(recipe.example().orElseThrow().topic())
                .append("\" --recipe ")
                .append(recipe.name());
        new TreeMap<>(recipe.example().orElseThrow().inputs())
                .forEach(
                        (name, value) -> {
                            String text =
                                    value instanceof List<?> list
                                            ? list.stream()
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining("; "))
                                            : String.valueOf(value);
                            command.append(" --input \"%s=%s\"".formatted(name, text));
                        });
        if (recipe.sources() == Recipe.SourceUse.REQUIRED) {
            command.append(" --sources notes/");
        }
        return command.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
