package io.aiwriter.quickstart;

import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipes.Recipes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the recipes, or shows what one of them takes. */
@Command(
        name = "recipes",
        description = "Lists the kinds of content that can be written, or shows the inputs of one.",
        mixinStandardHelpOptions = true)
final class RecipesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private RecipeFolderOption folder = new RecipeFolderOption();

    @Parameters(paramLabel = "RECIPE", arity = "0..1", description = "The recipe to show.")
    private @Nullable String name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Recipes recipes = folder.recipes();
        if (name == null) {
            recipes.recipes().forEach(recipe -> list(out, recipe));
            return 0;
        }
        Recipe recipe =
                recipes.find(name)
                        .orElseThrow(() -> new UsageException("there is no recipe " + name));
        show(out, recipe);
        return 0;
    }

    private static void list(PrintWriter out, Recipe recipe) {
        boolean quotes = recipe.extraction() != Recipe.Extraction.NONE;
        out.printf(
                "%-24s %s%s%n", recipe.name(), recipe.summary(), quotes ? "" : " Needs a model.");
    }

    private static void show(PrintWriter out, Recipe recipe) {
        out.printf("%s (%s)%n%s%n", recipe.title(), recipe, recipe.summary());
        out.printf("sources: %s%n", recipe.sources().name().toLowerCase(Locale.ROOT));
        for (RecipeInput input : recipe.inputs()) {
            out.printf(
                    "  %-16s %s%s%s%s%n",
                    input.name(),
                    input.type().name().toLowerCase(Locale.ROOT),
                    input.required() ? ", required" : "",
                    input.defaultValue().map(value -> ", default " + value).orElse(""),
                    allowed(input.allowed()));
        }
    }

    private static String allowed(List<String> allowed) {
        return allowed.isEmpty() ? "" : ": " + String.join(", ", allowed);
    }
}
