package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * So many tokens a minute, in a bucket that fills evenly. A call takes what it is thought to need
 * and settles with what it used, which may leave the bucket in debt. Resilience4j's limiter takes
 * no permits back.
 */
final class TokenRate implements Guard {

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final ModelInfo info;
    private final double perMinute;
    private final Duration maxWait;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition settled = lock.newCondition();
    private double available;
    private long filledAt = System.nanoTime();

    TokenRate(ModelInfo info, int perMinute, Duration maxWait) {
        this.info = info;
        this.perMinute = perMinute;
        this.maxWait = maxWait;
        this.available = perMinute;
    }

    @Override
    public Pass enter(ChatRequest request) {
        long estimate = Math.min((long) perMinute, RequestSize.of(request, info).total());
        take(estimate);
        return new Reserved(estimate);
    }

    private void take(long tokens) {
        long deadline = System.nanoTime() + maxWait.toNanos();
        try {
            lock.lockInterruptibly();
            try {
                await(tokens, deadline);
                available -= tokens;
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "interrupted while waiting for a turn at " + info.provider(), known(), e);
        }
    }

    private void await(long tokens, long deadline) throws InterruptedException {
        for (long wait = nanosUntil(tokens); wait > 0; wait = nanosUntil(tokens)) {
            if (wait > deadline - System.nanoTime()) {
                throw tooMuch();
            }
            long unused = settled.awaitNanos(wait);
        }
    }

    /** Nanoseconds until there are so many tokens; none when there are. */
    private long nanosUntil(long tokens) {
        fill();
        return (long) Math.ceil((tokens - available) / perMinute * NANOS_PER_MINUTE);
    }

    private void fill() {
        long now = System.nanoTime();
        available =
                Math.min(perMinute, available + (now - filledAt) / NANOS_PER_MINUTE * perMinute);
        filledAt = now;
    }

    private void settle(long difference) {
        lock.lock();
        try {
            fill();
            available = Math.min(perMinute, available + difference);
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private RateLimitException tooMuch() {
        return new RateLimitException(
                "tokensPerMinute for %s leaves no room in time; raise it or ask less"
                        .formatted(info.provider()),
                known(),
                null);
    }

    private ProviderFailure known() {
        return ProviderFailure.builder(info.provider()).model(info.model()).build();
    }

    /** What one call took; a call that failed may have used all of it, but for a refusal. */
    private final class Reserved implements Pass {

        private final long estimate;

        Reserved(long estimate) {
            this.estimate = estimate;
        }

        @Override
        public void completed(ChatResponse response) {
            if (response.usage().reported()) {
                settle(estimate - response.usage().totalTokens());
            }
        }

        @Override
        public void failed(RuntimeException error) {
            if (error instanceof RateLimitException) {
                settle(estimate);
            }
        }

        @Override
        public void abandoned() {
            // What was streamed and is still being written may well have used it all.
        }
    }
}
