package io.aiwriter.providers.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends exchanges whose clock ran out or whose thread was interrupted: a platform thread that waits
 * for a socket does not notice by itself, and single bytes put off a socket's own time limit. One
 * sleeping thread for all exchanges of a client, and none a second after the last. Thread-safe.
 */
final class CallWatch {

    private static final long PERIOD_MILLIS = 20;

    /** To wake the thread for every call would cost a call a tenth of a millisecond. */
    private static final int IDLE_LOOKS = 50;

    private final Set<Exchange> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger idle = new AtomicInteger();
    private final ScheduledExecutorService timer;

    CallWatch() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("aiwriter-call-watch").factory());
        executor.setKeepAliveTime(PERIOD_MILLIS * 10, TimeUnit.MILLISECONDS);
        executor.allowCoreThreadTimeOut(true);
        this.timer = executor;
    }

    void begin(Exchange exchange) {
        watched.add(exchange);
        lookAgain();
    }

    void end(Exchange exchange) {
        watched.remove(exchange);
    }

    private void lookAgain() {
        if (looking.compareAndSet(false, true)) {
            Future<?> unused = timer.schedule(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        long now = System.nanoTime();
        watched.forEach(exchange -> exchange.check(now));
        int quiet = watched.isEmpty() ? idle.incrementAndGet() : 0;
        idle.set(quiet);
        looking.set(false);
        if (quiet < IDLE_LOOKS || !watched.isEmpty()) {
            lookAgain();
        }
    }
}
