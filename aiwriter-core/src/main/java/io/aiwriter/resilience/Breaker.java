package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.StreamInterruptedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Leaves alone for a while what is down: half of the last calls failed on the provider's side. What
 * the caller did wrong, and limits, do not count.
 */
final class Breaker implements Guard {

    private static final int WINDOW = 20;
    private static final int FEWEST_CALLS = 5;
    private static final int TRIALS = 2;

    private final ModelInfo info;
    private final Duration openFor;
    private final CircuitBreaker breaker;

    Breaker(ModelInfo info, ResiliencePolicy policy) {
        this.info = info;
        this.openFor = policy.openFor();
        this.breaker =
                CircuitBreaker.of(
                        info.provider() + "/" + info.model(),
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(WINDOW)
                                .minimumNumberOfCalls(FEWEST_CALLS)
                                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                                .waitDurationInOpenState(openFor)
                                .recordException(Breaker::isOutage)
                                .build());
    }

    @Override
    public Pass enter(ChatRequest request) {
        if (!breaker.tryAcquirePermission()) {
            throw new ProviderUnavailableException(
                    "%s failed too often lately and is left alone for up to %d s"
                            .formatted(info.provider(), openFor.toSeconds()),
                    ProviderFailure.builder(info.provider())
                            .model(info.model())
                            .retryAfter(openFor)
                            .build(),
                    null);
        }
        return new Attempt(System.nanoTime());
    }

    private static boolean isOutage(Throwable error) {
        return error instanceof ProviderUnavailableException
                || error instanceof ProviderTimeoutException
                || error instanceof StreamInterruptedException
                || error instanceof ProtocolException;
    }

    /** One call through the breaker. */
    private final class Attempt implements Pass {

        private final long started;

        Attempt(long started) {
            this.started = started;
        }

        @Override
        public void completed(ChatResponse response) {
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }

        @Override
        public void failed(RuntimeException error) {
            if (isOutage(error)) {
                breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, error);
            } else {
                breaker.releasePermission();
            }
        }

        @Override
        public void abandoned() {
            breaker.releasePermission();
        }
    }
}
