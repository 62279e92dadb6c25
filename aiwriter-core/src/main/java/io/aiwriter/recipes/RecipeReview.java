package io.aiwriter.recipes;

import io.aiwriter.constraint.ConstraintCatalog;
import io.aiwriter.constraint.InvalidSettingException;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeConstraint;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.RecipePrompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What only the whole of a recipe shows to be wrong: names without meaning, rules that cannot be.
 */
final class RecipeReview {

    private final Recipe recipe;
    private final YamlField root;
    private final Set<String> variables = new TreeSet<>(CommonInputs.VARIABLES);

    RecipeReview(Recipe recipe, YamlField root) {
        this.recipe = recipe;
        this.root = root;
        recipe.inputs().forEach(input -> variables.add(input.name()));
    }

    void report() {
        List<String> names =
                recipe.parts().isEmpty() ? List.of("outline", "section") : List.of("draft");
        for (String name : names) {
            if (recipe.prompts().stream().noneMatch(prompt -> prompt.name().equals(name))) {
                root.at("prompts").problem("needs a prompt " + name);
            }
        }
        recipe.prompts().forEach(prompt -> reviewPrompt(prompt, names));
        for (int i = 0; i < recipe.constraints().size(); i++) {
            reviewConstraint(recipe.constraints().get(i), root.at("constraints").entries().get(i));
        }
        reviewExample();
        boolean extracts = recipe.extraction() != Recipe.Extraction.NONE;
        if (extracts && recipe.sources() == Recipe.SourceUse.NONE) {
            root.at("extraction").problem("needs sources to quote from");
        }
    }

    private void reviewPrompt(RecipePrompt prompt, List<String> names) {
        YamlField field = root.at("prompts").at(prompt.name()).at("text");
        if (!names.contains(prompt.name())) {
            root.at("prompts").at(prompt.name()).problem("is used nowhere; there are " + names);
        }
        try {
            for (String name : PromptTemplate.compile(prompt.text()).variables()) {
                if (!variables.contains(name)) {
                    int line =
                            field.lineAt(prompt.text(), Math.max(0, prompt.text().indexOf(name)));
                    field.problemAt(line, unknown(name));
                }
            }
        } catch (IllegalArgumentException e) {
            field.problem("is no template: " + e.getMessage());
        }
    }

    private void reviewConstraint(RecipeConstraint constraint, YamlField entry) {
        YamlField settings = entry.at(constraint.id());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Object> setting : constraint.settings().entrySet()) {
            Optional<String> name = ConstraintSettings.variable(setting.getValue());
            if (name.isPresent() && !variables.contains(name.get())) {
                settings.at(setting.getKey()).problem(unknown(name.get()));
            } else if (name.isEmpty()) {
                values.put(setting.getKey(), setting.getValue());
            } else {
                sample(name.get()).ifPresent(value -> values.put(setting.getKey(), value));
            }
        }
        try {
            ConstraintCatalog.create(constraint.id(), values);
        } catch (InvalidSettingException e) {
            boolean open =
                    constraint.settings().containsKey(e.setting())
                            && !values.containsKey(e.setting());
            if (!open) {
                settings.at(e.setting()).problem(String.valueOf(e.getMessage()));
            }
        } catch (IllegalArgumentException e) {
            entry.problem(String.valueOf(e.getMessage()));
        }
    }

    /** A value that a setting may have; empty when only a request can tell. */
    private Optional<Object> sample(String name) {
        return recipe.example()
                .map(example -> example.inputs().get(name))
                .or(() -> recipe.input(name).flatMap(RecipeInput::defaultValue));
    }

    private void reviewExample() {
        YamlField field = root.at("example");
        if (recipe.example().isEmpty()) {
            return;
        }
        Map<String, Object> given = recipe.example().get().inputs();
        given.forEach(
                (name, value) -> {
                    YamlField place = field.at("inputs").at(name);
                    Optional<RecipeInput> input = recipe.input(name);
                    if (input.isEmpty()) {
                        place.problem("is no input of this recipe");
                        return;
                    }
                    try {
                        input.get().read(value);
                    } catch (IllegalArgumentException e) {
                        place.problem(String.valueOf(e.getMessage()));
                    }
                });
        recipe.inputs().stream()
                .filter(input -> input.required() && !given.containsKey(input.name()))
                .forEach(input -> field.problem("lacks the required input " + input.name()));
    }

    private String unknown(String name) {
        return "unknown variable %s; there are %s".formatted(name, String.join(", ", variables));
    }
}
