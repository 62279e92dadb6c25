package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.Content;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run on a virtual thread of its own. */
final class DefaultRun implements Run, RunContext {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultRun.class);

    private final UUID id;
    private final RunLog log = new RunLog(this::cancel);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread thread;
    private boolean cancelled;
    private boolean committing;

    private DefaultRun(UUID id, Function<RunContext, Content> work) {
        this.id = id;
        this.thread = Thread.ofVirtual().name("aiwriter-run-" + id).unstarted(() -> run(work));
    }

    static DefaultRun start(UUID id, Function<RunContext, Content> work) {
        DefaultRun run = new DefaultRun(id, work);
        run.thread.start();
        return run;
    }

    @Override
    public UUID id() {
        return id;
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
            log.add(new RunEvent.Completed(work.apply(this)));
        } catch (AiWriterException e) {
            log.add(new RunEvent.Failed(isCancelled() ? new RunCancelledException() : e));
        } catch (RuntimeException | Error e) {
            LOG.error("run {} failed unexpectedly", id, e);
            log.add(
                    new RunEvent.Failed(
                            isCancelled()
                                    ? new RunCancelledException()
                                    : new UnexpectedFailureException(e)));
        } finally {
            stopped.countDown();
        }
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
