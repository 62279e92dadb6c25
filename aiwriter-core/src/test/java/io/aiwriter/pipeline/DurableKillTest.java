package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.SourceReference;
import io.aiwriter.pipeline.DurableProcess.Wish;
import io.aiwriter.run.RunState;
import io.aiwriter.run.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes that are killed at random moments and started again. */
final class DurableKillTest {

    private static final int KILLS = Integer.getInteger("aiwriter.kills", 6);
    private static final int SECTIONS = 12;
    private static final int PLANNED_CALLS = SECTIONS + 1;
    private static final int MILLISECONDS_A_CALL = 30;
    private static final int POLL_MILLISECONDS = 2;
    private static final int LONGEST_ATTEMPT_SECONDS = 120;

    @TempDir Path folder;

    private final Random random = new Random(20261124);
    private int kills;

    @Test
    void killedRunsCompleteAndPayForNoAnswerTwice() throws Exception {
        Path source =
                Files.writeString(folder.resolve("bridges.md"), BridgeDocument.text(SECTIONS));
        try (FakeCompletions server = new FakeCompletions(SECTIONS, MILLISECONDS_A_CALL)) {
            Content whole =
                    DurableProcess.write(
                            folder.resolve("reference"),
                            server.baseUrl(),
                            new Wish(source.toUri(), "whole", SECTIONS, 4));
            assertThat(whole.sections()).hasSize(SECTIONS);
            assertThat(server.paid()).isEqualTo(PLANNED_CALLS);
            int runs = 0;
            while (kills < KILLS) {
                int atOnce = runs % 2 == 0 ? 1 : 4;
                complete(server, new Wish(source.toUri(), "run-" + runs, SECTIONS, atOnce));
                runs++;
            }
            requireSame(whole, runs);
        }
    }

    /** Kills and starts again until a process has come to its end. */
    private void complete(FakeCompletions server, Wish wish) throws Exception {
        int before = server.paid();
        int killed = 0;
        while (!attempt(server, wish)) {
            killed++;
        }
        assertThat(server.paid() - before)
                .as("paid calls of %s, killed %d times", wish.key(), killed)
                .isBetween(PLANNED_CALLS, PLANNED_CALLS + killed * wish.atOnce());
    }

    /** Lets a process make some calls, and kills it if it still lives. */
    private boolean attempt(FakeCompletions server, Wish wish) throws Exception {
        int stop = server.paid() + random.nextInt(PLANNED_CALLS);
        Process process = DurableProcess.start(folder.resolve("home"), server.baseUrl(), wish);
        try {
            boolean mayDie = kills < KILLS;
            while (process.isAlive() && (!mayDie || server.paid() < stop)) {
                process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            if (mayDie && stop > 0) {
                process.waitFor(random.nextInt(2 * MILLISECONDS_A_CALL), TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(LONGEST_ATTEMPT_SECONDS, TimeUnit.SECONDS)).isTrue();
        boolean completed = process.exitValue() == 0;
        kills += completed ? 0 : 1;
        return completed;
    }

    private void requireSame(Content whole, int runs) {
        try (Workbench bench = new Workbench(folder.resolve("home"))) {
            List<StoredRun> stored = bench.runs().list(Owner.LOCAL, 200, 0);
            assertThat(stored).hasSize(runs);
            assertThat(stored).extracting(StoredRun::state).containsOnly(RunState.DONE);
            assertThat(bench.contents().unindexed()).isEmpty();
            for (StoredRun run : stored) {
                Content content =
                        bench.contents().find(Owner.LOCAL, run.id()).orElseThrow().content();
                assertThat(facts(content)).isEqualTo(facts(whole));
                assertThat(bench.contents().versions(Owner.LOCAL, run.id())).hasSize(1);
                assertThat(bench.vectors().count(Indexed.sectionsOf(Owner.LOCAL, run.id())))
                        .isEqualTo(SECTIONS);
            }
        }
    }

    /** All of a content but the ids that its run and its sources were given. */
    private static List<Object> facts(Content content) {
        return List.of(
                content.title(),
                content.language(),
                content.warnings(),
                content.provenance(),
                content.sections().stream()
                        .map(
                                section ->
                                        List.of(
                                                section.heading(),
                                                section.text(),
                                                section.citations().stream()
                                                        .map(
                                                                c ->
                                                                        List.of(
                                                                                c.claim(),
                                                                                c.quote(),
                                                                                c.verdict()))
                                                        .toList()))
                        .toList(),
                content.sources().stream().map(SourceReference::location).toList());
    }
}
