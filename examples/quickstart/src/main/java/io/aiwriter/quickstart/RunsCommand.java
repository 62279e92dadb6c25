package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.run.RunRepository;
import io.aiwriter.run.StoredRun;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists runs. */
@Command(
        name = "runs",
        description = "Lists the runs with their states, newest first.",
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Option(names = "--limit", defaultValue = "20", description = "How many (default: 20).")
    private int limit;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            int most = Math.min(limit, RunRepository.MAX_PAGE);
            for (StoredRun run : store.runs().list(Owner.LOCAL, most, 0)) {
                out.printf(
                        "%s  %s  %-9s  attempt %d  %s%n",
                        run.id(),
                        TIME.format(run.changedAt().atZone(ZoneId.systemDefault())),
                        run.state().name().toLowerCase(Locale.ROOT),
                        run.attempts(),
                        run.reason().lines().findFirst().orElse(""));
            }
        }
        return 0;
    }
}
