package io.aiwriter.quickstart;

import io.aiwriter.content.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Time, memory and throughput of one run. */
final class Statistics {

    private static final Path PROCESS_STATUS = Path.of("/proc/self/status");

    private final long startedAt;

    private Statistics(long startedAt) {
        this.startedAt = startedAt;
    }

    /** Counts from the start of the process. */
    static Statistics start() {
        return new Statistics(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    void print(PrintWriter err, Progress progress) {
        double seconds = (System.currentTimeMillis() - startedAt) / 1000.0;
        Duration research = progress.took().getOrDefault(Stage.RESEARCH, Duration.ZERO);
        double perSecond =
                progress.count("passages") / Math.max(0.001, research.toMillis() / 1000.0);
        err.printf("wall time      %.2f s since the process began%n", seconds);
        err.printf("peak memory    %s%n", peakMemory().orElse("not known on this system"));
        err.printf("passages       %d, %.0f a second%n", progress.count("passages"), perSecond);
    }

    private static Optional<String> peakMemory() {
        try {
            return Files.readAllLines(PROCESS_STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
