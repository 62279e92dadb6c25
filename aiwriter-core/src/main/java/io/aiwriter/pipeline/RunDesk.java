package io.aiwriter.pipeline;

import com.fasterxml.uuid.Generators;
import io.aiwriter.AiWriterException;
import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Run;
import io.aiwriter.core.internal.journal.Journal;
import io.aiwriter.core.internal.journal.RequestJson;
import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunRepository;
import io.aiwriter.run.RunState;
import io.aiwriter.run.StoredRun;
import io.aiwriter.run.Submission;
import io.aiwriter.run.UnknownRunException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins attempts at stored runs, and knows those of this process. Thread-safe. */
final class RunDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final String POISONED =
            "every try ended with the death of its process; see the logs of that time";

    private final RunRepository runs;
    private final ContentRepository contents;
    private final Clock clock;
    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, DefaultRun> live = new HashMap<>();

    /**
     * A desk.
     *
     * @param parts where contents are kept and what time it is
     * @param runs where runs are kept
     * @param work what an attempt does
     */
    RunDesk(Parts parts, RunRepository runs, Work work) {
        this.runs = runs;
        this.contents = parts.contents();
        this.clock = parts.clock();
        this.work = work;
    }

    StoredRun submit(ContentRequest request, String idempotencyKey) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Generators.timeBasedEpochGenerator().generate();
        return runs.submit(
                new Submission(
                        id, request.owner(), idempotencyKey, RequestJson.write(request), now));
    }

    /** Gives a run to the queue again; false when it is there, under way, or done. */
    boolean requeue(Owner owner, UUID id) {
        StoredRun stored = runs.find(owner, id).orElseThrow(() -> new UnknownRunException(id));
        if (isOpen(stored.state())) {
            return false;
        }
        Optional<RunJournal> taken = runs.take(owner, id);
        taken.ifPresent(journal -> journal.end(RunState.QUEUED, ""));
        return taken.isPresent();
    }

    /** Works on a run that the queue hands out, as {@link io.aiwriter.run.RunWorker} says. */
    void work(Owner owner, UUID id, int triesLeft) {
        Optional<StoredRun> stored = runs.find(owner, id);
        if (stored.isEmpty() || !isOpen(stored.get().state())) {
            return;
        }
        if (triesLeft == 0) {
            runs.take(owner, id).ifPresent(journal -> journal.end(RunState.FAILED, POISONED));
            return;
        }
        try {
            resume(owner, id, triesLeft).await();
        } catch (AiWriterException e) {
            if (runs.find(owner, id).filter(run -> run.state() == RunState.QUEUED).isPresent()) {
                throw e;
            }
            LOG.info("run {} ended: {}", id, e.getMessage());
        }
    }

    private static boolean isOpen(RunState state) {
        return state == RunState.QUEUED || state == RunState.RUNNING;
    }

    /** The attempt of this process at a run, or a new one. */
    Run resume(Owner owner, UUID id) {
        return resume(owner, id, 0);
    }

    private Run resume(Owner owner, UUID id, int triesLeft) {
        lock.lock();
        try {
            StoredRun stored = runs.find(owner, id).orElseThrow(() -> new UnknownRunException(id));
            DefaultRun running = live.get(id);
            return running == null ? attempt(stored.submission(), triesLeft) : running;
        } finally {
            lock.unlock();
        }
    }

    private Run attempt(Submission submission, int triesLeft) {
        UUID id = submission.id();
        Optional<RunJournal> taken = runs.take(submission.owner(), id);
        if (taken.isEmpty()) {
            return DefaultRun.start(
                    Attempt.unrecorded(id, submission.submittedAt()), run -> stored(submission));
        }
        Journal journal = Journal.over(taken.get());
        Attempt attempt =
                new Attempt(id, submission.submittedAt(), journal, triesLeft, () -> forget(id));
        DefaultRun run =
                DefaultRun.start(
                        attempt,
                        context ->
                                work.write(
                                        RequestJson.read(submission.request()), context, journal));
        live.put(id, run);
        return run;
    }

    private void forget(UUID id) {
        lock.lock();
        try {
            live.remove(id);
        } finally {
            lock.unlock();
        }
    }

    /** The content of a run that is done. */
    private Content stored(Submission submission) {
        return contents.find(submission.owner(), submission.id())
                .map(ContentVersion::content)
                .orElseThrow(() -> new UnknownRunException(submission.id()));
    }

    /** What an attempt does. */
    interface Work {
        Content write(ContentRequest request, RunContext run, Journal journal);
    }
}
