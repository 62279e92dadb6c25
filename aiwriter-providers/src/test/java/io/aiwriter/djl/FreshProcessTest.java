package io.aiwriter.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first vector of a process of its own: how soon it comes, and that nobody is called. */
class FreshProcessTest {

    /** Far above the second that it takes, since a machine that tests is busy. */
    private static final long MOST_MILLIS = 10_000;

    @Test
    void firstVectorComesSoonAndTrackingIsOff() throws Exception {
        List<String> lines = run();
        assertThat(lines).contains("dimensions=384", "offline=true", "optOut=true");
        String millis = lines.getLast();
        assertThat(Long.parseLong(millis.substring("millis=".length()))).isLessThan(MOST_MILLIS);
    }

    @Test
    void propertyThatIsSetStaysAsItIs() throws Exception {
        assertThat(run("-DOPT_OUT_TRACKING=yes")).contains("optOut=yes", "offline=true");
    }

    private static List<String> run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(FreshProcessTest.class.getName());
        ProcessBuilder java = new ProcessBuilder(command);
        Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("exit code; it printed %s", lines).isZero();
        return lines;
    }

    /** Embeds one text and prints what the tests look at. */
    public static void main(String[] arguments) {
        long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        try (DjlEmbeddingModel model = DjlEmbeddingModel.miniLm()) {
            int dimensions = model.embed("A first text.", EmbeddingModel.Use.QUERY).dimensions();
            long now = System.currentTimeMillis();
            System.out.println("dimensions=" + dimensions);
            System.out.println("offline=" + System.getProperty("ai.djl.offline"));
            System.out.println("optOut=" + System.getProperty("OPT_OUT_TRACKING"));
            System.out.println("millis=" + (now - start));
        }
    }
}
