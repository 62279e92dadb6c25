package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.Revision;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.library.StatusChange;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows or changes how far a content is. */
@Command(
        name = "status",
        description = "Shows how far a content is on its way to its readers, or moves it.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The id of the content.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATUS",
            description = "What it is to become: ${COMPLETION-CANDIDATES}.")
    private @Nullable ContentStatus status;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
    private String reason = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            UUID content = StoredContent.uuid(id);
            Optional<ContentSummary> found =
                    status == null
                            ? store.library().summary(Owner.LOCAL, content)
                            : store.library()
                                    .changeStatus(
                                            Owner.LOCAL, content, status, Revision.of(reason));
            out.println(found.orElseThrow(() -> StoredContent.unknown(id)).status());
            for (StatusChange change : store.library().statusChanges(Owner.LOCAL, content)) {
                out.printf(
                        "%s  %s -> %s  version %d, %s  %s%n",
                        change.at(),
                        change.from(),
                        change.to(),
                        change.version(),
                        change.author(),
                        change.reason());
            }
        }
        return 0;
    }
}
