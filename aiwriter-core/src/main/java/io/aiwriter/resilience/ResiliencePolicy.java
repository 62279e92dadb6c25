package io.aiwriter.resilience;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The limits within which a service is called. Immutable. */
public final class ResiliencePolicy {

    /** How often a call is tried in all. */
    public static final int DEFAULT_ATTEMPTS = 4;

    /** The longest wait before the second attempt; it doubles from attempt to attempt. */
    public static final Duration DEFAULT_BACKOFF = Duration.ofMillis(500);

    /** The longest wait before any attempt. */
    public static final Duration DEFAULT_MAX_BACKOFF = Duration.ofSeconds(20);

    /** The longest that is waited for a permit, or because the provider asks to. */
    public static final Duration DEFAULT_MAX_WAIT = Duration.ofMinutes(2);

    /** Calls at once. */
    public static final int DEFAULT_CONCURRENT_CALLS = 16;

    /** How long a service that is down is left alone. */
    public static final Duration DEFAULT_OPEN_FOR = Duration.ofSeconds(30);

    private static final ResiliencePolicy DEFAULTS = builder().build();

    private final Builder values;

    private ResiliencePolicy(Builder values) {
        this.values = values;
    }

    /** All defaults: no limits by the minute, no limit on a whole call. */
    public static ResiliencePolicy defaults() {
        return DEFAULTS;
    }

    /** Starts a policy. */
    public static Builder builder() {
        return new Builder();
    }

    /** How often a call is tried in all. */
    public int attempts() {
        return values.attempts;
    }

    /** The longest wait before the second attempt. */
    public Duration backoff() {
        return values.backoff;
    }

    /** The longest wait before any attempt. */
    public Duration maxBackoff() {
        return values.maxBackoff;
    }

    /** The longest that is waited for a permit, or because the provider asks to. */
    public Duration maxWait() {
        return values.maxWait;
    }

    /** Requests a minute. */
    public OptionalInt requestsPerMinute() {
        return values.requestsPerMinute == 0
                ? OptionalInt.empty()
                : OptionalInt.of(values.requestsPerMinute);
    }

    /** Tokens a minute, of questions and answers together. */
    public OptionalInt tokensPerMinute() {
        return values.tokensPerMinute == 0
                ? OptionalInt.empty()
                : OptionalInt.of(values.tokensPerMinute);
    }

    /** Calls at once. */
    public int concurrentCalls() {
        return values.concurrentCalls;
    }

    /** How long one attempt may take in all. */
    public Optional<Duration> callTimeout() {
        return Optional.ofNullable(values.callTimeout);
    }

    /** How long a service that is down is left alone. */
    public Duration openFor() {
        return values.openFor;
    }

    /** Collects a {@link ResiliencePolicy}. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_ATTEMPTS = 20;

        private int attempts = DEFAULT_ATTEMPTS;
        private Duration backoff = DEFAULT_BACKOFF;
        private Duration maxBackoff = DEFAULT_MAX_BACKOFF;
        private Duration maxWait = DEFAULT_MAX_WAIT;
        private int requestsPerMinute;
        private int tokensPerMinute;
        private int concurrentCalls = DEFAULT_CONCURRENT_CALLS;
        private Duration openFor = DEFAULT_OPEN_FOR;
        private @Nullable Duration callTimeout;

        private Builder() {}

        /** How often a call is tried in all, 1 to 20; 1 never tries again. */
        public Builder attempts(int attempts) {
            this.attempts = positive("attempts", attempts);
            if (attempts > MAX_ATTEMPTS) {
                throw new IllegalArgumentException(
                        "attempts must be %d or less: %d".formatted(MAX_ATTEMPTS, attempts));
            }
            return this;
        }

        /** The longest wait before the second attempt; more than nothing. */
        public Builder backoff(Duration backoff) {
            this.backoff = positive("backoff", backoff);
            return this;
        }

        /** The longest wait before any attempt; more than nothing. */
        public Builder maxBackoff(Duration maxBackoff) {
            this.maxBackoff = positive("maxBackoff", maxBackoff);
            return this;
        }

        /**
         * The longest that is waited for a permit, or because the provider asks to; more than
         * nothing. A provider that asks for more is not tried again.
         */
        public Builder maxWait(Duration maxWait) {
            this.maxWait = positive("maxWait", maxWait);
            return this;
        }

        /** Requests a minute, 1 or more. */
        public Builder requestsPerMinute(int requests) {
            this.requestsPerMinute = positive("requestsPerMinute", requests);
            return this;
        }

        /** Tokens a minute, 1 or more. */
        public Builder tokensPerMinute(int tokens) {
            this.tokensPerMinute = positive("tokensPerMinute", tokens);
            return this;
        }

        /** Calls at once, 1 or more. */
        public Builder concurrentCalls(int calls) {
            this.concurrentCalls = positive("concurrentCalls", calls);
            return this;
        }

        /** How long one attempt may take in all; more than nothing. */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = positive("callTimeout", timeout);
            return this;
        }

        /** How long a service that is down is left alone; more than nothing. */
        public Builder openFor(Duration openFor) {
            this.openFor = positive("openFor", openFor);
            return this;
        }

        /**
         * The finished policy.
         *
         * @throws IllegalArgumentException when the first wait is longer than the longest
         */
        public ResiliencePolicy build() {
            if (backoff.compareTo(maxBackoff) > 0) {
                throw new IllegalArgumentException(
                        "backoff must not be longer than maxBackoff: %s, %s"
                                .formatted(backoff, maxBackoff));
            }
            Builder frozen = new Builder();
            frozen.attempts = attempts;
            frozen.backoff = backoff;
            frozen.maxBackoff = maxBackoff;
            frozen.maxWait = maxWait;
            frozen.requestsPerMinute = requestsPerMinute;
            frozen.tokensPerMinute = tokensPerMinute;
            frozen.concurrentCalls = concurrentCalls;
            frozen.openFor = openFor;
            frozen.callTimeout = callTimeout;
            return new ResiliencePolicy(frozen);
        }

        private static int positive(String property, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(property + " must be 1 or more: " + value);
            }
            return value;
        }

        private static Duration positive(String property, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(property + " must be positive: " + value);
            }
            return value;
        }
    }
}
