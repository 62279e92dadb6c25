package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.core.internal.writing.Draft;
import io.aiwriter.core.internal.writing.DraftedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Writes the sections, several at a time. What comes out does not depend on which is done first.
 */
final class DraftStage {

    private final int atOnce;

    /**
     * A stage.
     *
     * @param atOnce how many sections are written at the same time, 1 or more
     */
    DraftStage(int atOnce) {
        this.atOnce = atOnce;
    }

    List<DraftedSection> run(Draft draft, RunContext run) {
        Semaphore permits = new Semaphore(atOnce);
        List<Callable<DraftedSection>> work =
                IntStream.range(0, draft.headings().size())
                        .<Callable<DraftedSection>>mapToObj(
                                i -> () -> write(draft, i, permits, run))
                        .toList();
        List<DraftedSection> sections = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<DraftedSection> section : submit(work, threads)) {
                sections.add(result(section, threads));
            }
        }
        return draft.finish(sections);
    }

    private static List<Future<DraftedSection>> submit(
            List<Callable<DraftedSection>> work, ExecutorService threads) {
        return work.stream().map(threads::submit).toList();
    }

    /**
     * A section, or the first error: then the others are stopped, for they would be paid in vain.
     */
    private static DraftedSection result(Future<DraftedSection> section, ExecutorService threads) {
        try {
            return section.get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new RunCancelledException();
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof AiWriterException expected) {
                throw expected;
            }
            throw new IllegalStateException("a section failed unexpectedly", e.getCause());
        }
    }

    private static DraftedSection write(Draft draft, int section, Semaphore permits, RunContext run)
            throws InterruptedException {
        permits.acquire();
        try {
            run.throwIfCancelled();
            return draft.write(section, text -> run.emit(new RunEvent.SectionText(section, text)));
        } finally {
            permits.release();
        }
    }
}
