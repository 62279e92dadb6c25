package io.aiwriter.providers.internal.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/**
 * Cancels calls whose thread was interrupted: a platform thread that waits for a socket does not
 * notice by itself. One virtual thread looks after all calls of a client, and none while there are
 * no calls. Thread-safe.
 */
final class InterruptWatch {

    private static final long PERIOD_NANOS = Duration.ofMillis(25).toNanos();

    private final Map<Call, Thread> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** Watches the calling thread for a call until {@link #end}. */
    void begin(Call call) {
        watched.put(call, Thread.currentThread());
        startLooking();
    }

    /** The call now belongs to the calling thread. */
    void handOver(Call call) {
        watched.replace(call, Thread.currentThread());
    }

    void end(Call call) {
        watched.remove(call);
    }

    private void startLooking() {
        if (looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("aiwriter-interrupt-watch").start(this::look);
        }
    }

    private void look() {
        while (!watched.isEmpty()) {
            watched.forEach(this::cancelIfInterrupted);
            LockSupport.parkNanos(PERIOD_NANOS);
        }
        looking.set(false);
        // A call may have begun between the last look and this line.
        if (!watched.isEmpty()) {
            startLooking();
        }
    }

    private void cancelIfInterrupted(Call call, Thread thread) {
        if (thread.isInterrupted()) {
            watched.remove(call);
            call.cancel();
        }
    }
}
