package io.aiwriter.recipes;

import io.aiwriter.recipe.InvalidRecipeException;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.recipe.RecipeProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The recipes that ship with the library, and those that its users add. Immutable. */
public final class Recipes implements RecipeCatalog {

    private static final String INDEX = "index.txt";

    private static final Recipes SHIPPED = new Recipes(() -> Shipped.BY_NAME);

    private final Supplier<Map<String, Recipe>> byName;

    private Recipes(Supplier<Map<String, Recipe>> byName) {
        this.byName = byName;
    }

    /** The recipes that ship. They are read once, when the first is asked for. */
    public static Recipes shipped() {
        return SHIPPED;
    }

    /** These recipes; of two with one name the later. */
    public static Recipes of(Collection<Recipe> recipes) {
        Map<String, Recipe> byName = byName(recipes);
        return new Recipes(() -> byName);
    }

    /**
     * The recipes that ship and those of a folder, which come first where names are the same.
     *
     * @param folder files whose names end in {@code .yaml}
     * @throws InvalidRecipeException naming every mistake in every file
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Recipes withFolder(Path folder) {
        List<Recipe> recipes = new ArrayList<>(shipped().recipes());
        List<RecipeProblem> problems = new ArrayList<>();
        for (Path file : yamlFiles(folder)) {
            try {
                recipes.add(
                        RecipeText.parse(file.getFileName().toString(), Files.readString(file)));
            } catch (InvalidRecipeException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the recipe " + file, e);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRecipeException(problems);
        }
        return of(recipes);
    }

    @Override
    public List<Recipe> recipes() {
        return List.copyOf(byName.get().values());
    }

    private static Map<String, Recipe> byName(Collection<Recipe> recipes) {
        Map<String, Recipe> byName = new TreeMap<>();
        recipes.forEach(recipe -> byName.put(recipe.name(), recipe));
        return byName;
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of recipes " + folder, e);
        }
    }

    /**
     * Loaded on first use: reading them all takes a third of a second, and most requests name none.
     */
    private static final class Shipped {

        private static final Map<String, Recipe> BY_NAME = load();

        private static Map<String, Recipe> load() {
            List<Recipe> recipes = new ArrayList<>();
            for (String name : resource(INDEX).lines().toList()) {
                recipes.add(RecipeText.parse(name + ".yaml", resource(name + ".yaml")));
            }
            return byName(recipes);
        }

        private static String resource(String name) {
            try (InputStream in = Recipes.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the recipe file %s is missing".formatted(name));
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the recipe file " + name, e);
            }
        }
    }
}
