package io.aiwriter.quickstart;

import io.aiwriter.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a copy of a database into a folder that has none. */
@Command(
        name = "restore",
        description = "Puts a backup into a folder that has no database; the index is made anew.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "What 'aiwriter backup' has made.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        JdbcStore.restore(file, Workspace.database(home.folder()));
        spec.commandLine().getOut().printf("restored to %s%n", home.folder());
        return 0;
    }
}
