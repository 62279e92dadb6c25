package io.aiwriter.quickstart;

import io.aiwriter.recipes.Recipes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the user's own recipes are. */
final class RecipeFolderOption {

    @Option(
            names = "--recipe-folder",
            paramLabel = "FOLDER",
            description = "A folder with recipes of your own (.yaml), beside those that ship.")
    private @Nullable Path folder;

    Recipes recipes() {
        if (folder == null) {
            return Recipes.shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException("not a folder: " + folder);
        }
        return Recipes.withFolder(folder);
    }
}
