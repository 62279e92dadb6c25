package io.aiwriter.recipes;

import io.aiwriter.constraint.ConstraintCatalog;
import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets up the rules of a recipe for the inputs of one request. */
public final class ConstraintSettings {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");
    private static final List<String> ALWAYS = List.of("residue", "language");

    private ConstraintSettings() {}

    /**
     * The rules of a recipe, those that hold for every recipe included.
     *
     * @param recipe the recipe
     * @param values the values of its inputs; a setting whose input has none is left at its default
     * @throws IllegalArgumentException when a value makes a setting impossible
     */
    public static List<Constraint> constraints(Recipe recipe, Map<String, Object> values) {
        List<RecipeConstraint> all = new ArrayList<>(recipe.constraints());
        Set<String> named =
                recipe.constraints().stream()
                        .flatMap(rule -> ConstraintCatalog.nameOf(rule.id()).stream())
                        .collect(Collectors.toSet());
        ALWAYS.stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> all.add(new RecipeConstraint(name, Map.of())));
        all.add(new RecipeConstraint("exclusions", Map.of("words", "{{avoid}}")));
        return all.stream()
                .map(rule -> ConstraintCatalog.create(rule.id(), resolved(rule, values)))
                .toList();
    }

    /** The name of the input that a setting stands for. */
    static Optional<String> variable(Object setting) {
        Matcher matcher = VARIABLE.matcher(String.valueOf(setting).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Map<String, Object> resolved(RecipeConstraint rule, Map<String, Object> values) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        rule.settings()
                .forEach(
                        (name, setting) -> {
                            Optional<String> variable = variable(setting);
                            Object value =
                                    variable.isPresent() ? values.get(variable.get()) : setting;
                            if (value != null) {
                                resolved.put(name, value);
                            }
                        });
        return resolved;
    }
}
