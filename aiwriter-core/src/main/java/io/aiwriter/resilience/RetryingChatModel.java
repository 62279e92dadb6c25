package io.aiwriter.resilience;

import io.aiwriter.AiWriterException;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tries again what can be tried again, after the wait that the provider asks for, or else after a
 * random part of a wait that doubles ("full jitter", M. Brooker, "Exponential Backoff And Jitter",
 * 2015).
 */
final class RetryingChatModel implements ChatModel {

    private static final double DOUBLED = 2;

    private final ChatModel model;
    private final ResiliencePolicy policy;
    private final IntervalFunction longestWait;

    RetryingChatModel(ChatModel model, ResiliencePolicy policy) {
        this.model = model;
        this.policy = policy;
        this.longestWait =
                IntervalFunction.ofExponentialBackoff(
                        policy.backoff(), DOUBLED, policy.maxBackoff());
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return retried(() -> model.chat(request));
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return retried(() -> begun(model.stream(request)));
    }

    /** A stream whose first event is there. */
    static ChatStream begun(ChatStream stream) {
        try {
            boolean unused = stream.hasNext();
            return stream;
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private <T> T retried(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (ProviderException e) {
                Duration wait = wait(attempt, e);
                if (attempt == policy.attempts()
                        || !e.isRetryable()
                        || wait.compareTo(policy.maxWait()) > 0) {
                    throw e;
                }
                sleep(wait, e);
            }
        }
    }

    private Duration wait(int attempt, AiWriterException error) {
        return error.retryAfter().orElseGet(() -> jittered(longestWait.apply(attempt)));
    }

    private static Duration jittered(long longestMillis) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longestMillis + 1));
    }

    private static void sleep(Duration wait, ProviderException error) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ProviderFailure failure = error.failure();
            throw new CallCancelledException(
                    "interrupted while waiting to try %s again".formatted(failure.provider()),
                    failure,
                    error);
        }
    }
}
