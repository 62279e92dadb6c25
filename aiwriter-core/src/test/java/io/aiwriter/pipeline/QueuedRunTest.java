package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.jdbc.QueueSettings;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunQueue;
import io.aiwriter.run.RunState;
import io.aiwriter.run.RunWorker;
import io.aiwriter.run.StoredRun;
import io.aiwriter.testkit.ScriptedChatModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that a queue hands to a process. */
@Timeout(120)
class QueuedRunTest {

    private static final int SECTIONS = 3;
    private static final int PLANNED_CALLS = SECTIONS + 1;
    private static final RateLimitException BUSY =
            new RateLimitException("busy", ProviderFailure.builder("scripted").build(), null);

    @TempDir Path folder;

    private Workbench bench;
    private ContentRequest request;

    @BeforeEach
    void open() throws Exception {
        bench = new Workbench(folder.resolve("home"));
        Path source =
                Files.writeString(folder.resolve("bridges.md"), BridgeDocument.text(SECTIONS));
        request =
                ContentRequest.builder("How do bridges carry their load?")
                        .location(source.toUri())
                        .sections(SECTIONS)
                        .build();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void submittedRunIsDoneByAWorkingProcess() throws Exception {
        ScriptedChatModel model = diligent();
        try (RunQueue queue = bench.queue(quick())) {
            AiWriter writer = writer(model, queue);
            writer.work();
            UUID id = writer.submit(request, "wish").id();
            assertThat(writer.submit(request, "wish").id()).isEqualTo(id);

            assertThat(awaiting(id, run -> run.state() == RunState.DONE).attempts()).isEqualTo(1);
        }
        assertThat(model.requests()).hasSize(PLANNED_CALLS);
        assertThat(bench.stored()).isEqualTo(1);
    }

    @Test
    void runThatDidNotReachTheQueueIsPickedUp() throws Exception {
        UUID id = bench.writer().runs(bench.runs()).build().submit(request, "wish").id();
        try (RunQueue queue = bench.queue(quick())) {
            writer(diligent(), queue).work();
            awaiting(id, run -> run.state() == RunState.DONE);
        }
    }

    @Test
    void retryableFailureIsTriedAgainOverTheJournal() throws Exception {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .answer(r -> ScriptedChatModel.response(DiligentModel.answer(r, SECTIONS)))
                        .fail(BUSY)
                        .otherwise(r -> DiligentModel.answer(r, SECTIONS))
                        .build();
        try (RunQueue queue = bench.queue(quick())) {
            AiWriter writer = writer(model, queue);
            writer.work();
            UUID id = writer.submit(request, "wish").id();

            StoredRun done = awaiting(id, run -> run.state() == RunState.DONE);

            assertThat(done.attempts()).isEqualTo(2);
        }
        assertThat(model.requests().stream().filter(DiligentModel::isOutline)).hasSize(1);
    }

    @Test
    void runThatFailsEveryTimeEndsFailedAndCanBeRetriedByHand() throws Exception {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(BUSY)
                        .fail(BUSY)
                        .fail(BUSY)
                        .otherwise(r -> DiligentModel.answer(r, SECTIONS))
                        .build();
        try (RunQueue queue = bench.queue(quick())) {
            AiWriter writer = writer(model, queue);
            writer.work();
            UUID id = writer.submit(request, "wish").id();
            StoredRun failed = awaiting(id, run -> run.state() == RunState.FAILED);
            assertThat(failed.attempts()).isEqualTo(3);
            assertThat(failed.reason()).contains("busy");

            assertThat(writer.retry(Owner.LOCAL, id)).isTrue();

            awaiting(id, run -> run.state() == RunState.DONE);
            assertThat(writer.retry(Owner.LOCAL, id)).isFalse();
        }
    }

    @Test
    void failureThatCannotBeHelpedIsNotTriedAgain() throws Exception {
        ContentRequest nothing =
                ContentRequest.builder("Sourdough")
                        .location(folder.resolve("no.md").toUri())
                        .build();
        try (RunQueue queue = bench.queue(quick())) {
            AiWriter writer = writer(diligent(), queue);
            writer.work();
            UUID id = writer.submit(nothing, "wish").id();
            assertThat(awaiting(id, run -> run.state() == RunState.FAILED).attempts()).isEqualTo(1);
        }
    }

    @Test
    void cancelStopsAQueuedRunInFlight() throws Exception {
        try (RunQueue queue = bench.queue(quick())) {
            AiWriter writer = writer(ScriptedChatModel.builder().blockAfter("{").build(), queue);
            writer.work();
            UUID id = writer.submit(request, "wish").id();
            awaiting(id, run -> run.state() == RunState.RUNNING);

            assertThat(writer.cancel(Owner.LOCAL, id)).isTrue();

            assertThat(awaiting(id, run -> run.state() != RunState.RUNNING).state())
                    .isEqualTo(RunState.CANCELLED);
        }
        assertThat(bench.stored()).isZero();
    }

    @Test
    void stoppedProcessLeavesItsRunToOthers() throws Exception {
        UUID id;
        ScriptedChatModel blocked = ScriptedChatModel.builder().blockAfter("{").build();
        try (RunQueue queue = bench.queue(quick())) {
            AiWriter writer = writer(blocked, queue);
            writer.work();
            id = writer.submit(request, "wish").id();
            awaiting(id, run -> blocked.requests().size() == 1);
        }
        assertThat(awaiting(id, run -> run.state() == RunState.QUEUED).attempts()).isEqualTo(1);

        try (RunQueue queue = bench.queue(quick())) {
            writer(diligent(), queue).work();
            awaiting(id, run -> run.state() == RunState.DONE);
        }
    }

    @Test
    void runWhoseProcessesAllDiedEndsFailed() {
        HandQueue queue = new HandQueue();
        AiWriter writer = writer(diligent(), queue);
        UUID id = writer.submit(request, "wish").id();
        RunJournal dead = bench.runs().take(Owner.LOCAL, id).orElseThrow();
        writer.work();

        Objects.requireNonNull(queue.worker).work(Owner.LOCAL, id, 0);

        assertThat(dead.isHeld()).isFalse();
        assertThat(stored(id).state()).isEqualTo(RunState.FAILED);
        assertThat(stored(id).reason()).contains("death of its process");
    }

    @Test
    void writerWithoutQueueSaysSo() {
        AiWriter writer = bench.writer().runs(bench.runs()).build();
        assertThatIllegalStateException().isThrownBy(writer::work).withMessageContaining("queue");
        try (RunQueue queue = bench.queue(quick())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bench.writer().queue(queue).build())
                    .withMessageContaining("runs");
        }
    }

    private StoredRun awaiting(UUID id, Predicate<StoredRun> wanted) throws Exception {
        while (!wanted.test(stored(id))) {
            Thread.sleep(20);
        }
        return stored(id);
    }

    private StoredRun stored(UUID id) {
        return bench.runs().find(Owner.LOCAL, id).orElseThrow();
    }

    private AiWriter writer(ScriptedChatModel model, RunQueue queue) {
        return bench.writer().runs(bench.runs()).queue(queue).chatModel(model).build();
    }

    private static QueueSettings quick() {
        return QueueSettings.builder()
                .poll(Duration.ofMillis(50))
                .heartbeat(Duration.ofMillis(500))
                .firstRetry(Duration.ofMillis(50))
                .tries(3)
                .build();
    }

    private static ScriptedChatModel diligent() {
        return ScriptedChatModel.answering(r -> DiligentModel.answer(r, SECTIONS));
    }

    /** A queue that hands out what the test says. */
    private static final class HandQueue implements RunQueue {

        private @Nullable RunWorker worker;

        @Override
        public void add(UUID run) {}

        @Override
        public void start(RunWorker worker) {
            this.worker = worker;
        }

        @Override
        public void close() {}
    }
}
