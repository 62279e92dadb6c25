package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.jdbc.JdbcStore;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what was written. */
@Command(
        name = "list",
        description = "Lists what was written, newest first.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Option(names = "--limit", defaultValue = "20", description = "How many (default: 20).")
    private int limit;

    @Option(names = "--offset", defaultValue = "0", description = "How many to pass over.")
    private int offset;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            int most = Math.min(limit, ContentRepository.MAX_PAGE);
            for (ContentSummary content : store.contents().list(Owner.LOCAL, most, offset)) {
                out.printf(
                        "%s  %s  %5d words  %s%n",
                        content.id(),
                        TIME.format(content.savedAt().atZone(ZoneId.systemDefault())),
                        content.wordCount(),
                        content.title());
            }
        }
        return 0;
    }
}
