package io.aiwriter.providers.internal.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;

/**
 * Cancels calls whose thread was interrupted: a platform thread that waits for a socket does not
 * notice by itself. One sleeping thread for all calls of a client, and none while there are no
 * calls. Thread-safe.
 */
final class InterruptWatch {

    private static final long PERIOD_MILLIS = 25;

    private final Map<Call, Thread> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;

    InterruptWatch() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("aiwriter-interrupt-watch").factory());
        executor.setKeepAliveTime(PERIOD_MILLIS * 10, TimeUnit.MILLISECONDS);
        executor.allowCoreThreadTimeOut(true);
        this.timer = executor;
    }

    /** Watches the calling thread for a call until {@link #end}. */
    void begin(Call call) {
        boolean first = watched.isEmpty();
        watched.put(call, Thread.currentThread());
        if (first) {
            schedule();
        }
    }

    /** The call now belongs to the calling thread. */
    void handOver(Call call) {
        watched.replace(call, Thread.currentThread());
    }

    void end(Call call) {
        watched.remove(call);
    }

    private void schedule() {
        timer.schedule(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        watched.forEach(
                (call, thread) -> {
                    if (thread.isInterrupted()) {
                        watched.remove(call);
                        call.cancel();
                    }
                });
        if (!watched.isEmpty()) {
            schedule();
        }
    }
}
