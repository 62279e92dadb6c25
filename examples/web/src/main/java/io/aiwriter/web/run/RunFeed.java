package io.aiwriter.web.run;

import io.aiwriter.Owner;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What happened in a run, kept so that any number of readers can begin anywhere: reading never
 * touches the run. Thread-safe.
 */
public final class RunFeed {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final List<RunEvent> events = new ArrayList<>();
    private final Owner owner;
    private final String topic;
    private final Instant startedAt;
    private final Run run;

    RunFeed(Owner owner, String topic, Instant startedAt, Run run) {
        this.owner = owner;
        this.topic = topic;
        this.startedAt = startedAt;
        this.run = run;
    }

    /** Identifies the run, and the content that it makes. */
    public UUID id() {
        return run.id();
    }

    /** What is written about. */
    public String topic() {
        return topic;
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Stops the run. */
    public void cancel() {
        run.cancel();
    }

    /** Everything that has happened so far. */
    public List<RunEvent> events() {
        return after(0);
    }

    /** Whether the last event is there. */
    public boolean isEnded() {
        lock.lock();
        try {
            return ended();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for events behind a position.
     *
     * @param position how many events the reader has
     * @param longest how long to wait when there are no more yet
     * @return the events behind the position; empty when none came, or the run has ended before
     * @throws InterruptedException when the reader is interrupted; the run goes on
     */
    public List<RunEvent> await(int position, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (events.size() <= position && !ended() && left > 0) {
                left = added.awaitNanos(left);
            }
            return after(position);
        } finally {
            lock.unlock();
        }
    }

    boolean belongsTo(Owner candidate) {
        return owner.equals(candidate);
    }

    /** Reads the run to its end. */
    void follow() {
        for (RunEvent event : run.events()) {
            lock.lock();
            try {
                events.add(event);
                added.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private List<RunEvent> after(int position) {
        lock.lock();
        try {
            int from = Math.clamp(position, 0, events.size());
            return List.copyOf(events.subList(from, events.size()));
        } finally {
            lock.unlock();
        }
    }

    private boolean ended() {
        return !events.isEmpty()
                && (events.getLast() instanceof RunEvent.Completed
                        || events.getLast() instanceof RunEvent.Failed);
    }
}
