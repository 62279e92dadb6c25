package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.Owner;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.run.RunState;
import io.aiwriter.run.StoredRun;
import io.aiwriter.run.UnknownRunException;
import io.aiwriter.testkit.ScriptedChatModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that outlives what happens to its attempts. */
class DurableRunTest {

    private static final int SECTIONS = 4;
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
    void failedRunGoesOnWhereItStopped() {
        Content whole = writer(diligent()).generate(request);
        ScriptedChatModel failing =
                ScriptedChatModel.builder()
                        .answer(r -> ScriptedChatModel.response(DiligentModel.answer(r, SECTIONS)))
                        .answer(r -> ScriptedChatModel.response(DiligentModel.answer(r, SECTIONS)))
                        .answer(r -> ScriptedChatModel.response(DiligentModel.answer(r, SECTIONS)))
                        .fail(BUSY)
                        .build();
        Run failed = oneByOne(failing).start(request, "wish");
        assertThatThrownBy(failed::await).isSameAs(BUSY);
        StoredRun stored = stored(failed.id());
        assertThat(stored.state()).isEqualTo(RunState.FAILED);
        assertThat(stored.reason()).contains("busy");

        ScriptedChatModel rest = diligent();
        Content resumed = writer(rest).resume(Owner.LOCAL, failed.id()).await();

        assertThat(rest.requests()).hasSize(PLANNED_CALLS - 3);
        assertSame(resumed, whole);
        assertThat(resumed.id()).isEqualTo(failed.id());
        assertThat(stored(failed.id()).state()).isEqualTo(RunState.DONE);
        assertThat(stored(failed.id()).attempts()).isEqualTo(2);
    }

    @Test
    void sameKeyIsWrittenOnce() {
        ScriptedChatModel model = diligent();
        Content first = writer(model).start(request, "wish").await();
        Content second = writer(model).start(request, "wish").await();

        assertThat(second).isEqualTo(first);
        assertThat(model.requests()).hasSize(PLANNED_CALLS);
        assertThat(bench.stored()).isEqualTo(1);
        assertThat(writer(model).start(request, "another").await().id()).isNotEqualTo(first.id());
    }

    @Test
    void sameKeyFromManyThreadsIsWrittenOnce() throws Exception {
        ScriptedChatModel model = diligent();
        AiWriter writer = writer(model);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Content> one = threads.submit(() -> writer.start(request, "wish").await());
            Future<Content> two = threads.submit(() -> writer.start(request, "wish").await());
            assertThat(one.get()).isEqualTo(two.get());
        }
        assertThat(model.requests()).hasSize(PLANNED_CALLS);
        assertThat(bench.stored()).isEqualTo(1);
    }

    @Test
    void submittedRunWaitsUntilItIsResumed() {
        ScriptedChatModel model = diligent();
        StoredRun queued = writer(model).submit(request, "wish");
        assertThat(writer(model).unfinished())
                .extracting(StoredRun::id)
                .containsExactly(queued.id());
        assertThat(model.requests()).isEmpty();

        Content content = writer(model).resume(Owner.LOCAL, queued.id()).await();

        assertThat(content.createdAt()).isEqualTo(queued.submission().submittedAt());
        assertThat(writer(model).unfinished()).isEmpty();
    }

    @Test
    void cancelFromElsewhereStopsTheCallInFlight() {
        ScriptedChatModel model = ScriptedChatModel.builder().blockAfter("{").build();
        Run run = writer(model).start(request, "wish");
        awaitStage(run);

        assertThat(writer(diligent()).cancel(Owner.LOCAL, run.id())).isTrue();

        assertThatThrownBy(run::await).isInstanceOf(RunCancelledException.class);
        assertThat(stored(run.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThat(bench.stored()).isZero();
    }

    @Test
    void cancelledRunGoesOnWhenResumed() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .answer(r -> ScriptedChatModel.response(DiligentModel.answer(r, SECTIONS)))
                        .blockAfter("A bridge")
                        .build();
        Run run = oneByOne(model).start(request, "wish");
        for (RunEvent event : run.events()) {
            if (event instanceof RunEvent.SectionText) {
                run.close();
            }
        }
        assertThat(stored(run.id()).state()).isEqualTo(RunState.CANCELLED);

        ScriptedChatModel rest = diligent();
        writer(rest).resume(Owner.LOCAL, run.id()).await();

        assertThat(rest.requests()).hasSize(SECTIONS);
    }

    @Test
    void takenOverRunEndsHereAndCompletesThere() {
        Run here = writer(ScriptedChatModel.builder().blockAfter("{").build()).start(request, "w");
        awaitStage(here);

        Content content = writer(diligent()).resume(Owner.LOCAL, here.id()).await();

        assertThatThrownBy(here::await).isInstanceOf(RunCancelledException.class);
        assertThat(stored(here.id()).state()).isEqualTo(RunState.DONE);
        assertThat(bench.contents().versions(Owner.LOCAL, content.id())).hasSize(1);
    }

    @Test
    void runInThisProcessIsGivenAsItIs() {
        AiWriter writer = writer(ScriptedChatModel.builder().blockAfter("{").build());
        try (Run run = writer.start(request, "wish")) {
            assertThat(writer.resume(Owner.LOCAL, run.id())).isSameAs(run);
        }
    }

    @Test
    void storedContentIsNotWrittenAgain() {
        ScriptedChatModel model = diligent();
        StoredRun queued = writer(model).submit(request, "wish");
        Content content = writer(model).resume(Owner.LOCAL, queued.id()).await();
        StoredRun twin = bench.runs().submit(queued.submission());

        Run again = writer(model).resume(Owner.LOCAL, twin.id());

        assertThat(again.await()).isEqualTo(content);
        assertThat(model.requests()).hasSize(PLANNED_CALLS);
        assertThat(bench.contents().versions(Owner.LOCAL, content.id())).hasSize(1);
    }

    @Test
    void unknownRunAndOthersRunAreNotFound() {
        AiWriter writer = writer(diligent());
        UUID id = writer.submit(request, "wish").id();
        assertThatThrownBy(() -> writer.resume(new Owner("acme", "eve"), id))
                .isInstanceOf(UnknownRunException.class);
        assertThatThrownBy(() -> writer.resume(Owner.LOCAL, UUID.randomUUID()))
                .isInstanceOf(UnknownRunException.class);
    }

    @Test
    void writerWithoutRunsSaysSo() {
        AiWriter writer = bench.writer().chatModel(diligent()).build();
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.start(request, "wish"))
                .withMessageContaining("runs()");
        assertThatIllegalStateException().isThrownBy(writer::unfinished);
        assertThat(writer.generate(request).sections()).hasSize(SECTIONS);
    }

    @Test
    void sectionsAtOnceOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bench.writer().sectionsAtOnce(0));
        assertThatIllegalArgumentException().isThrownBy(() -> bench.writer().sectionsAtOnce(21));
    }

    private static void assertSame(Content resumed, Content whole) {
        assertThat(resumed.title()).isEqualTo(whole.title());
        assertThat(resumed.provenance()).isEqualTo(whole.provenance());
        assertThat(resumed.warnings()).isEqualTo(whole.warnings());
        assertThat(resumed.sections()).isEqualTo(whole.sections());
    }

    private static void awaitStage(Run run) {
        for (RunEvent event : run.events()) {
            if (event instanceof RunEvent.StageStarted started
                    && started.stage() == io.aiwriter.content.Stage.OUTLINE) {
                return;
            }
        }
    }

    private StoredRun stored(UUID id) {
        return bench.runs().find(Owner.LOCAL, id).orElseThrow();
    }

    private AiWriter writer(ChatModel model) {
        return bench.writer().runs(bench.runs()).chatModel(model).build();
    }

    private AiWriter oneByOne(ChatModel model) {
        return bench.writer().runs(bench.runs()).chatModel(model).sectionsAtOnce(1).build();
    }

    private static ScriptedChatModel diligent() {
        return ScriptedChatModel.answering(r -> DiligentModel.answer(r, SECTIONS));
    }
}
