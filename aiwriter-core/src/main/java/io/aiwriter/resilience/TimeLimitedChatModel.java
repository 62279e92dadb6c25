package io.aiwriter.resilience;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderTimeoutException;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends an attempt that takes too long as a whole. The stream is opened by a thread of its own,
 * which is interrupted when time is up; its events are still pulled by the caller.
 */
final class TimeLimitedChatModel implements ChatModel {

    private final ChatModel model;
    private final Duration limit;
    private final TimeLimiter limiter;

    TimeLimitedChatModel(ChatModel model, Duration limit) {
        this.model = model;
        this.limit = limit;
        this.limiter = TimeLimiter.of(limit);
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        try (ChatStream stream = stream(request)) {
            return stream.await();
        }
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        long started = System.nanoTime();
        try (ExecutorService opener = Executors.newVirtualThreadPerTaskExecutor()) {
            ChatStream stream =
                    limiter.executeFutureSupplier(() -> opener.submit(() -> model.stream(request)));
            return new LimitedStream(stream, limit.toNanos() - (System.nanoTime() - started));
        } catch (TimeoutException e) {
            throw timeout(known(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the call to %s was interrupted".formatted(info().provider()), known(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ProviderFailure known() {
        return ProviderFailure.builder(info().provider()).model(info().model()).build();
    }

    private ProviderTimeoutException timeout(ProviderFailure failure, Throwable cause) {
        return new ProviderTimeoutException(
                "%s took longer than callTimeout allows (%s); raise it or try again"
                        .formatted(info().provider(), limit),
                failure,
                cause);
    }

    /** A stream that is closed when its time is up. */
    private final class LimitedStream implements ChatStream {

        private final ChatStream stream;
        private final Future<?> alarm;
        private volatile boolean late;

        LimitedStream(ChatStream stream, long nanos) {
            this.stream = stream;
            this.alarm =
                    CompletableFuture.runAsync(
                            this::expire,
                            CompletableFuture.delayedExecutor(
                                    Math.max(0, nanos), TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean hasNext() {
            boolean more;
            try {
                more = stream.hasNext();
            } catch (ProviderException e) {
                throw late ? timeout(e.failure(), e) : e;
            }
            if (!more && late) {
                throw timeout(known(), new TimeoutException());
            }
            return more;
        }

        @Override
        public ChatEvent next() {
            ChatEvent event = stream.next();
            if (event instanceof ChatEvent.Completed) {
                alarm.cancel(false);
            }
            return event;
        }

        @Override
        public void close() {
            alarm.cancel(false);
            stream.close();
        }

        private void expire() {
            late = true;
            stream.close();
        }
    }
}
