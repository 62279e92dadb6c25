package io.aiwriter.quickstart;

import io.aiwriter.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the database. */
@Command(
        name = "backup",
        description = "Copies the database to a file, also while it is used.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            store.backup(file);
        }
        spec.commandLine().getOut().printf("copied to %s%n", file);
        return 0;
    }
}
