package io.aiwriter.quickstart;

import io.aiwriter.content.ContentVersion;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.revision.ContentDiff;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what changed from one version to another. */
@Command(
        name = "diff",
        description = "Shows what changed from one version of a content to another.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The id of the content.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "FROM",
            description = "The number of the earlier version.")
    private int from;

    @Parameters(index = "2", paramLabel = "TO", description = "The number of the later version.")
    private int to;

    @Override
    public Integer call() {
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            ContentVersion before = StoredContent.version(store.contents(), id, from);
            ContentVersion after = StoredContent.version(store.contents(), id, to);
            spec.commandLine().getOut().print(ContentDiff.unified(before, after));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
