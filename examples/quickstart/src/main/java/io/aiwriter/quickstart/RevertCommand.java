package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Revision;
import io.aiwriter.jdbc.JdbcStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an earlier version the newest again. */
@Command(
        name = "revert",
        description = "Makes an earlier version of a content the newest, as a version of its own.",
        mixinStandardHelpOptions = true)
final class RevertCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The id of the content.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "The number of the version.")
    private int number;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
    private String reason = "";

    @Override
    public Integer call() {
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            Revision revision =
                    Revision.of(reason.isBlank() ? "reverted to version " + number : reason);
            ContentVersion newest =
                    store.contents()
                            .revert(Owner.LOCAL, StoredContent.uuid(id), number, revision)
                            .orElseThrow(
                                    () -> StoredContent.noVersion(store.contents(), id, number));
            spec.commandLine()
                    .getOut()
                    .printf("%s  version %d%n", newest.content().id(), newest.number());
        }
        return 0;
    }
}
