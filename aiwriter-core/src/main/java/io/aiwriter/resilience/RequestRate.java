package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/** So many requests a minute, spread evenly. */
final class RequestRate implements Guard {

    private static final int SECONDS = 60;

    private final ModelInfo info;
    private final RateLimiter limiter;

    RequestRate(ModelInfo info, int perMinute, Duration maxWait) {
        this.info = info;
        int perPeriod = Math.max(1, perMinute / SECONDS);
        this.limiter =
                RateLimiter.of(
                        info.provider() + "/" + info.model(),
                        RateLimiterConfig.custom()
                                .limitForPeriod(perPeriod)
                                .limitRefreshPeriod(
                                        Duration.ofMinutes(1)
                                                .multipliedBy(perPeriod)
                                                .dividedBy(perMinute))
                                .timeoutDuration(maxWait)
                                .build());
    }

    @Override
    public Pass enter(ChatRequest request) {
        if (!limiter.acquirePermission()) {
            Waiting.requireNotInterrupted(info);
            throw new RateLimitException(
                    "requestsPerMinute for %s leaves no room in time; raise it or ask less"
                            .formatted(info.provider()),
                    ProviderFailure.builder(info.provider()).model(info.model()).build(),
                    null);
        }
        return PassedBy.INSTANCE;
    }
}
