package io.aiwriter.resilience;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.RateLimitException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Errors as providers cause them. */
final class Errors {

    private Errors() {}

    static RateLimitException rateLimited(@Nullable Duration retryAfter) {
        return new RateLimitException("slow down", failure(retryAfter), null);
    }

    static ProviderUnavailableException unavailable() {
        return new ProviderUnavailableException("down", failure(null), null);
    }

    static ProviderFailure failure(@Nullable Duration retryAfter) {
        return ProviderFailure.builder("scripted").status(429).retryAfter(retryAfter).build();
    }
}
