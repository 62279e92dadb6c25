package io.aiwriter.discovery;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.RunCancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls on virtual threads: so many at once in all, so many at once of one group, and each
 * with a time limit that begins when its turn comes. A call that fails or takes too long costs
 * itself alone. Thread-safe; the limits hold for all who share the object.
 */
final class BoundedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedCalls.class);

    private final Semaphore all;
    private final int perGroup;
    private final Duration time;

    /**
     * Limits.
     *
     * @param atOnce how many calls at once
     * @param perGroup how many calls at once that have the same group
     * @param time how long one call may take
     */
    BoundedCalls(int atOnce, int perGroup, Duration time) {
        this.all = new Semaphore(atOnce, true);
        this.perGroup = perGroup;
        this.time = time;
    }

    /** Makes all calls and tells how they went, in the order given. */
    <T> List<Outcome<T>> make(List<Call<T>> calls) {
        Map<String, Semaphore> groups = new HashMap<>();
        List<Callable<Outcome<T>>> turns = new ArrayList<>();
        for (Call<T> call : calls) {
            Semaphore group =
                    groups.computeIfAbsent(call.group(), g -> new Semaphore(perGroup, true));
            turns.add(() -> inTurn(call, group));
        }
        List<Outcome<T>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<T>> turn : threads.invokeAll(turns)) {
                outcomes.add(turn.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed beyond its outcome", e.getCause());
        }
        return outcomes;
    }

    /** The group's turn is waited for first, so that a busy host blocks nobody else's. */
    private <T> Outcome<T> inTurn(Call<T> call, Semaphore group) throws InterruptedException {
        group.acquire();
        try {
            all.acquire();
            try {
                return inTime(call.work());
            } finally {
                all.release();
            }
        } finally {
            group.release();
        }
    }

    private <T> Outcome<T> inTime(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("aiwriter-research").start(task);
        try {
            return new Outcome.Answered<>(task.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new Outcome.Failed<>("it took longer than %s seconds".formatted(seconds()));
        } catch (ExecutionException e) {
            return new Outcome.Failed<>(reason(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            task.cancel(true);
        }
    }

    private String seconds() {
        return String.valueOf(time.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }

    private static String reason(Throwable failure) {
        if (failure instanceof AiWriterException expected) {
            return String.valueOf(expected.getMessage());
        }
        LOG.warn("a search or a page read failed unexpectedly", failure);
        return "it failed unexpectedly: " + failure.getClass().getSimpleName();
    }

    /**
     * One call.
     *
     * @param group what it shares a limit with, such as a host
     * @param work what to do; stops when its thread is interrupted
     */
    record Call<T>(String group, Callable<T> work) {}

    /** How a call went. */
    sealed interface Outcome<T> {

        /**
         * It answered.
         *
         * @param value what
         */
        record Answered<T>(T value) implements Outcome<T> {}

        /**
         * It did not.
         *
         * @param reason why, in one sentence
         */
        record Failed<T>(String reason) implements Outcome<T> {}
    }
}
