package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.library.ContentPage;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what was written. */
@Command(
        name = "list",
        description = "Lists what was written, newest first unless it is sorted otherwise.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private LibraryOptions which = new LibraryOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            ContentPage page = store.library().find(Owner.LOCAL, which.query());
            for (ContentSummary content : page.contents()) {
                out.printf(
                        "%s  %s  %-9s  %-12s  %5d words  %s%n",
                        content.id(),
                        TIME.format(content.savedAt().atZone(ZoneId.systemDefault())),
                        content.status(),
                        content.type(),
                        content.wordCount(),
                        content.title());
            }
            page.nextCursor().ifPresent(cursor -> out.printf("more: --after %s%n", cursor));
        }
        return 0;
    }
}
