package io.aiwriter.quickstart;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where everything is kept. The library never reads the environment; this program does. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description =
                    "Where everything is kept. Default: the environment variable AIWRITER_HOME, else"
                            + " ~/.aiwriter")
    private @Nullable Path home;

    Path folder() {
        if (home != null) {
            return home;
        }
        String fromEnvironment = System.getenv("AIWRITER_HOME");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? Path.of(System.getProperty("user.home"), ".aiwriter")
                : Path.of(fromEnvironment);
    }
}
