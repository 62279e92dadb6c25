package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.research.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it saves loses nothing that it had been told was saved. */
final class SqliteKillTest {

    private static final int KILLS = 20;
    private static final int POLL_MILLISECONDS = 5;

    @TempDir Path folder;

    @Test
    void killedProcessLeavesWholeVersionsOnly() throws Exception {
        Path file = folder.resolve("store.db");
        Random random = new Random(20261123);
        Map<UUID, Integer> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(killAfter(file, 1 + random.nextInt(25), random.nextInt(8)));
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(RawSqlite.column(file, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(RawSqlite.column(file, "PRAGMA foreign_key_check")).isEmpty();
        try (JdbcStore store = JdbcStore.sqlite(file)) {
            acknowledged.forEach((id, version) -> requireVersions(store.contents(), id, version));
            requireWholeContents(store.contents());
        }
    }

    /** Lets a process save some versions and a moment more, and gives what it acknowledged. */
    private Map<UUID, Integer> killAfter(Path file, int versions, int milliseconds)
            throws IOException, InterruptedException {
        Path output = folder.resolve(UUID.randomUUID() + ".log");
        Process process = start(file, output);
        while (process.isAlive() && acknowledgedIn(output).size() < versions) {
            process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive()).as("the other process saves").isTrue();
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        Map<UUID, Integer> acknowledged = new HashMap<>();
        acknowledgedIn(output).forEach(line -> note(line, acknowledged));
        return acknowledged;
    }

    /** Whole lines only: the last one may have been cut by the kill. */
    private static List<String> acknowledgedIn(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void note(String line, Map<UUID, Integer> acknowledged) {
        String[] parts = line.split(" ");
        acknowledged.put(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Process start(Path file, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(SaveLoop.class.getName(), file.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void requireVersions(ContentRepository contents, UUID id, int version) {
        assertThat(contents.versions(Owner.LOCAL, id))
                .as("acknowledged versions of %s", id)
                .hasSizeGreaterThanOrEqualTo(version);
    }

    private static void requireWholeContents(ContentRepository contents) {
        for (int offset = 0; ; offset += ContentRepository.MAX_PAGE) {
            List<ContentSummary> page =
                    contents.list(Owner.LOCAL, ContentRepository.MAX_PAGE, offset);
            page.forEach(summary -> requireWhole(contents, summary));
            if (page.isEmpty()) {
                return;
            }
        }
    }

    private static void requireWhole(ContentRepository contents, ContentSummary summary) {
        List<ContentVersion> versions = contents.versions(Owner.LOCAL, summary.id());
        Evidence evidence = contents.evidence(Owner.LOCAL, summary.id());

        assertThat(versions)
                .extracting(ContentVersion::number)
                .isEqualTo(IntStream.rangeClosed(1, summary.version()).boxed().toList());
        assertThat(versions)
                .flatExtracting(version -> version.content().sections())
                .flatExtracting(section -> section.citations())
                .hasSize(versions.size())
                .allSatisfy(
                        citation -> assertThat(evidence.passage(citation.passageId())).isPresent());
    }
}
