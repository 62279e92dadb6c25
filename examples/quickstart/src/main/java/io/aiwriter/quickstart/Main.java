package io.aiwriter.quickstart;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry of the command line. */
@Command(
        name = "aiwriter",
        description = "Writes cited articles from your own documents.",
        mixinStandardHelpOptions = true,
        version = "aiwriter 0.1.0-SNAPSHOT",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something failed that may work another time",
            "2:the input or the settings have to be changed",
            "130:stopped with Ctrl-C"
        },
        subcommands = {
            WriteCommand.class,
            RecipesCommand.class,
            RunsCommand.class,
            ResumeCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            RevertCommand.class,
            StatusCommand.class,
            SearchCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and tells its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
