package io.aiwriter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DeploymentFilesTest {

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void imageRunsWithoutRootAndTellsItsHealth() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(lines).contains("USER 10001:10001");
        assertThat(lines).anyMatch(line -> line.startsWith("HEALTHCHECK"));
        assertThat(lines.indexOf("USER 10001:10001"))
                .isLessThan(index(lines, "ENTRYPOINT"))
                .isGreaterThan(lines.lastIndexOf("COPY examples/quickstart/sources /samples"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .allMatch(line -> line.contains(":") && !line.contains(":latest"));
        assertThat(ROOT.resolve("examples/quickstart/sources")).isDirectory();
        assertThat(Files.readString(Path.of("Dockerfile"))).contains(HealthCheck.class.getName());
    }

    @Test
    void compositionIsReadOnlyAndKeepsNoSecret() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = compose();
        assertThat(file.keySet()).containsExactly("services", "volumes");
        Map<String, Object> web = service(file, "web");
        assertThat(web).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        assertThat(String.valueOf(web.get("ports"))).contains("127.0.0.1:");
        assertThat(service(file, "database")).containsKeys("image", "healthcheck");
        assertThat(Files.readString(Path.of("compose.yaml")))
                .contains("DATABASE_PASSWORD: ${DATABASE_PASSWORD:?");
        for (String volume : List.of("app", "database")) {
            assertThat(file.getOrDefault("volumes", Map.of())).containsKey(volume);
        }
    }

    private static Map<String, Object> service(
            Map<String, Map<String, Map<String, Object>>> file, String name) {
        return file.getOrDefault("services", Map.of()).getOrDefault(name, Map.of());
    }

    private static Map<String, Map<String, Map<String, Object>>> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("compose.yaml")));
    }

    private static int index(List<String> lines, String start) {
        return lines.indexOf(
                lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse(""));
    }
}
