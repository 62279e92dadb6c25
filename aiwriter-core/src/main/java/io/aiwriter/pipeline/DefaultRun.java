package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.Content;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Stage;
import io.aiwriter.run.RunLostException;
import io.aiwriter.run.RunState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run on a virtual thread of its own. */
final class DefaultRun implements Run, RunContext {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultRun.class);

    private final Attempt attempt;
    private final RunLog log;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread thread;
    private boolean cancelled;
    private boolean committing;
    private volatile boolean released;

    private DefaultRun(Attempt attempt, Function<RunContext, Content> work) {
        this.attempt = attempt;
        this.log = new RunLog(attempt.isQueued() ? this::release : this::cancel);
        this.thread =
                Thread.ofVirtual().name("aiwriter-run-" + attempt.id()).unstarted(() -> run(work));
    }

    static DefaultRun start(Attempt attempt, Function<RunContext, Content> work) {
        DefaultRun run = new DefaultRun(attempt, work);
        run.thread.start();
        HoldWatch.start(attempt.journal(), run.stopped, run::cancel);
        return run;
    }

    @Override
    public UUID id() {
        return attempt.id();
    }

    @Override
    public Instant submittedAt() {
        return attempt.submittedAt();
    }

    @Override
    public boolean isContinued() {
        return attempt.journal().isContinued();
    }

    @Override
    public void enter(Stage stage) {
        attempt.journal().enter(stage);
        emit(new RunEvent.StageStarted(stage));
    }

    @Override
    public Iterable<RunEvent> events() {
        return log;
    }

    @Override
    public Content await() {
        Content content = null;
        for (RunEvent event : log) {
            switch (event) {
                case RunEvent.Completed completed -> content = completed.content();
                case RunEvent.Failed failed -> throw failed.error();
                default -> {}
            }
        }
        if (content == null) {
            throw new IllegalStateException("a run ends with a content or an error");
        }
        return content;
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (!committing) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops the attempt, and leaves the run to others. */
    private void release() {
        released = true;
        cancel();
    }

    @Override
    public void close() {
        cancel();
        boolean interrupted = false;
        while (stopped.getCount() > 0) {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void emit(RunEvent event) {
        log.add(event);
    }

    @Override
    public void throwIfCancelled() {
        lock.lock();
        try {
            if (cancelled) {
                throw new RunCancelledException();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void beginCommit() {
        throwIfCancelled();
        if (!attempt.journal().isHeld()) {
            throw new RunCancelledException();
        }
        lock.lock();
        try {
            throwIfCancelled();
            committing = true;
        } finally {
            lock.unlock();
        }
    }

    private void run(Function<RunContext, Content> work) {
        try {
            RunEvent last = outcome(work);
            settle(last);
            log.add(last);
        } finally {
            attempt.onEnd().run();
            stopped.countDown();
        }
    }

    private RunEvent outcome(Function<RunContext, Content> work) {
        try {
            return new RunEvent.Completed(work.apply(this));
        } catch (RunLostException e) {
            return new RunEvent.Failed(new RunCancelledException());
        } catch (AiWriterException e) {
            return new RunEvent.Failed(isCancelled() ? new RunCancelledException() : e);
        } catch (RuntimeException | Error e) {
            LOG.error("run {} failed unexpectedly", id(), e);
            return new RunEvent.Failed(
                    isCancelled()
                            ? new RunCancelledException()
                            : new UnexpectedFailureException(e));
        }
    }

    /** Records how the attempt ended; when that cannot be, the run counts as unfinished. */
    private void settle(RunEvent last) {
        boolean interrupted = Thread.interrupted();
        try {
            if (last instanceof RunEvent.Failed failed) {
                attempt.journal().end(state(failed.error()), reason(failed.error()));
            } else {
                attempt.journal().end(RunState.DONE, "");
            }
        } catch (AiWriterException e) {
            LOG.warn("the end of run {} is not recorded: {}", id(), e.getMessage());
        }
        if (interrupted) {
            thread.interrupt();
        }
    }

    private RunState state(AiWriterException error) {
        if (error instanceof RunCancelledException) {
            return released ? RunState.QUEUED : RunState.CANCELLED;
        }
        return attempt.isTriedAgainAfter(error) ? RunState.QUEUED : RunState.FAILED;
    }

    /** The message in a form that every database keeps. */
    private static String reason(AiWriterException error) {
        byte[] encoded = String.valueOf(error.getMessage()).getBytes(StandardCharsets.UTF_8);
        return new String(encoded, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    private boolean isCancelled() {
        lock.lock();
        try {
            return cancelled && !committing;
        } finally {
            lock.unlock();
        }
    }
}
