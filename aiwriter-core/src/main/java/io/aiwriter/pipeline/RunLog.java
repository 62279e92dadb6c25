package io.aiwriter.pipeline;

import io.aiwriter.content.RunEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The events of a run. Writers never wait for readers; each reader starts at the first event. Ends
 * with the first terminal event: what is added later is dropped. Thread-safe.
 */
final class RunLog implements Iterable<RunEvent> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final List<RunEvent> events = new ArrayList<>();
    private final Runnable onInterrupt;
    private boolean ended;

    /**
     * An empty log.
     *
     * @param onInterrupt called when a reader is interrupted while it waits
     */
    RunLog(Runnable onInterrupt) {
        this.onInterrupt = onInterrupt;
    }

    void add(RunEvent event) {
        lock.lock();
        try {
            if (!ended) {
                events.add(event);
                ended = event instanceof RunEvent.Completed || event instanceof RunEvent.Failed;
                added.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Iterator<RunEvent> iterator() {
        return new Reader();
    }

    /** Waits until there is an event at a position, or none will ever be. */
    private boolean awaitEvent(int position) {
        lock.lock();
        try {
            while (position >= events.size() && !ended) {
                added.await();
            }
            return position < events.size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            onInterrupt.run();
            return awaitEnd(position);
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitEnd(int position) {
        while (position >= events.size() && !ended) {
            added.awaitUninterruptibly();
        }
        return position < events.size();
    }

    private RunEvent get(int position) {
        lock.lock();
        try {
            return events.get(position);
        } finally {
            lock.unlock();
        }
    }

    private final class Reader implements Iterator<RunEvent> {

        private int position;

        @Override
        public boolean hasNext() {
            return awaitEvent(position);
        }

        @Override
        public RunEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the run has ended");
            }
            return get(position++);
        }
    }
}
