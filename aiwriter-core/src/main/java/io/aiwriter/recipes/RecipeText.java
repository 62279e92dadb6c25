package io.aiwriter.recipes;

import io.aiwriter.content.Stage;
import io.aiwriter.recipe.InputType;
import io.aiwriter.recipe.InvalidRecipeException;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeConstraint;
import io.aiwriter.recipe.RecipeExample;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.RecipeInput.Limits;
import io.aiwriter.recipe.RecipePart;
import io.aiwriter.recipe.RecipePrompt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the YAML form of a recipe and finds everything that is wrong with it at once. */
public final class RecipeText {

    private static final List<String> FIELDS =
            List.of(
                    "recipe",
                    "version",
                    "title",
                    "group",
                    "summary",
                    "sources",
                    "extraction",
                    "stages",
                    "inputs",
                    "parts",
                    "prompts",
                    "constraints",
                    "example");

    private final YamlField root;
    private final YamlField.Problems problems;

    private RecipeText(YamlField root, YamlField.Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * Reads a recipe.
     *
     * @param file its name in messages
     * @param yaml its text
     * @throws InvalidRecipeException naming file, line and field of every mistake
     */
    public static Recipe parse(String file, String yaml) {
        YamlField.Problems problems = new YamlField.Problems(file);
        RecipeText text =
                new RecipeText(YamlField.root(compose(yaml, problems), problems), problems);
        Recipe recipe = text.recipe();
        new RecipeReview(recipe, text.root).report();
        if (!problems.found().isEmpty()) {
            throw new InvalidRecipeException(problems.found());
        }
        return recipe;
    }

    private static Node compose(String yaml, YamlField.Problems problems) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(false).build();
            Optional<Node> node = new Compose(settings).composeString(yaml);
            if (node.isPresent()) {
                return node.get();
            }
            problems.add(0, "", "is empty");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(line, "", "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(0, "", "is no YAML: " + e.getMessage());
        }
        throw new InvalidRecipeException(problems.found());
    }

    private Recipe recipe() {
        root.onlyFields(FIELDS);
        List<RecipePart> parts = parts();
        Recipe.SourceUse sources =
                root.at("sources").oneOf(Recipe.SourceUse.class, Recipe.SourceUse.NONE);
        try {
            return Recipe.builder(root.at("recipe").required(), root.at("version").number(1))
                    .title(root.at("title").required())
                    .group(root.at("group").required())
                    .summary(root.at("summary").required())
                    .sources(sources)
                    .extraction(
                            root.at("extraction")
                                    .oneOf(Recipe.Extraction.class, Recipe.Extraction.NONE))
                    .stages(stages(sources, parts.isEmpty()))
                    .inputs(inputs())
                    .parts(parts)
                    .prompts(prompts())
                    .constraints(constraints())
                    .example(example())
                    .build();
        } catch (IllegalArgumentException e) {
            root.problem(String.valueOf(e.getMessage()));
            throw new InvalidRecipeException(problems.found());
        }
    }

    /** What is written, or what sources and parts ask for. */
    private Set<Stage> stages(Recipe.SourceUse sources, boolean sectioned) {
        Set<Stage> stages = EnumSet.of(Stage.DRAFT, Stage.REVISE);
        if (sources != Recipe.SourceUse.NONE) {
            stages.addAll(Set.of(Stage.RESEARCH, Stage.VERIFY));
        }
        if (sectioned) {
            stages.add(Stage.OUTLINE);
        }
        YamlField given = root.at("stages");
        if (!given.exists()) {
            return stages;
        }
        Set<Stage> asked = EnumSet.noneOf(Stage.class);
        given.entries().forEach(entry -> asked.add(entry.oneOf(Stage.class, Stage.DRAFT)));
        stages.retainAll(EnumSet.complementOf(EnumSet.of(Stage.REVISE)));
        if (!asked.containsAll(stages) || asked.size() - stages.size() > 1) {
            given.problem(
                    "must be %s, with or without REVISE, for these sources and parts"
                            .formatted(stages));
        }
        return asked;
    }

    private List<RecipeInput> inputs() {
        List<RecipeInput> inputs = new ArrayList<>();
        root.at("inputs")
                .fields()
                .forEach((name, field) -> input(name, field).ifPresent(inputs::add));
        for (RecipeInput common : CommonInputs.ALL) {
            if (inputs.stream().noneMatch(input -> input.name().equals(common.name()))) {
                inputs.add(common);
            }
        }
        return inputs;
    }

    private static Optional<RecipeInput> input(String name, YamlField field) {
        field.onlyFields(List.of("type", "required", "default", "allowed", "min", "max"));
        Optional<Limits> limits = limits(field, Integer.MAX_VALUE);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new RecipeInput(
                            name,
                            field.at("type").oneOf(InputType.class, InputType.TEXT),
                            field.at("required").flag(),
                            field.at("default").value(),
                            field.at("allowed").texts(),
                            limits.get()));
        } catch (IllegalArgumentException e) {
            YamlField culprit = field.at("default").exists() ? field.at("default") : field;
            culprit.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<RecipePart> parts() {
        List<RecipePart> parts = new ArrayList<>();
        root.at("parts").fields().forEach((name, field) -> part(name, field).ifPresent(parts::add));
        return parts;
    }

    private static Optional<RecipePart> part(String name, YamlField field) {
        field.onlyFields(List.of("shape", "heading", "for", "fields", "min", "max"));
        Optional<Limits> limits = limits(field, Integer.MAX_VALUE);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new RecipePart(
                            name,
                            field.at("heading").text(""),
                            field.at("for").required(),
                            field.at("shape").oneOf(RecipePart.Shape.class, RecipePart.Shape.TEXT),
                            field.at("fields").texts(),
                            limits.get()));
        } catch (IllegalArgumentException e) {
            field.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Limits> limits(YamlField field, int most) {
        int min = field.at("min").number(0);
        int max = field.at("max").number(most);
        if (max < min) {
            field.at("max").problem("must be at least min: %d < %d".formatted(max, min));
            return Optional.empty();
        }
        return Optional.of(new Limits(min, max));
    }

    private List<RecipePrompt> prompts() {
        List<RecipePrompt> prompts = new ArrayList<>();
        root.at("prompts")
                .fields()
                .forEach(
                        (name, field) -> {
                            field.onlyFields(List.of("version", "text"));
                            String text = field.at("text").required();
                            int version = field.at("version").number(1);
                            if (version < 1) {
                                field.at("version").problem("must be at least 1: " + version);
                            }
                            prompts.add(new RecipePrompt(name, Math.max(1, version), text));
                        });
        return prompts;
    }

    private List<RecipeConstraint> constraints() {
        List<RecipeConstraint> constraints = new ArrayList<>();
        for (YamlField entry : root.at("constraints").entries()) {
            Map<String, YamlField> rule = entry.fields();
            if (rule.size() != 1) {
                entry.problem("must be one rule with its settings, such as words: {max: 100}");
            }
            rule.forEach(
                    (name, field) -> constraints.add(new RecipeConstraint(name, values(field))));
        }
        return constraints;
    }

    private @Nullable RecipeExample example() {
        YamlField field = root.at("example");
        if (!field.exists()) {
            return null;
        }
        field.onlyFields(List.of("topic", "inputs"));
        return new RecipeExample(field.at("topic").required(), values(field.at("inputs")));
    }

    private static Map<String, Object> values(YamlField field) {
        Map<String, Object> values = new LinkedHashMap<>();
        field.fields()
                .forEach(
                        (name, value) -> {
                            Object read = value.value();
                            if (read != null) {
                                values.put(name, read);
                            }
                        });
        return values;
    }
}
