package io.aiwriter.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How a provider is reached: four clocks, two limits, and what may be handed in. Immutable.
 *
 * <ul>
 *   <li><em>connect</em>: until the connection stands;
 *   <li><em>first event</em>: from there until the first event of the answer, or the whole of one
 *       that is not streamed; long, since models think before they speak;
 *   <li><em>between events</em>: from one event to the next, however many bytes trickle in between;
 *   <li><em>whole call</em>: everything; off, so that a healthy long answer is never cut.
 * </ul>
 */
public final class HttpSettings {

    /** Default of {@link #connectTimeout()}. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Default of {@link #firstEventTimeout()}. */
    public static final Duration DEFAULT_FIRST_EVENT_TIMEOUT = Duration.ofMinutes(5);

    /** Default of {@link #betweenEventsTimeout()}. */
    public static final Duration DEFAULT_BETWEEN_EVENTS_TIMEOUT = Duration.ofSeconds(60);

    /** Default of {@link #maxEventBytes()}: 8 MB. */
    public static final long DEFAULT_MAX_EVENT_BYTES = 8L << 20;

    /** Default of {@link #maxResponseBytes()}: 64 MB. */
    public static final long DEFAULT_MAX_RESPONSE_BYTES = 64L << 20;

    private final Builder values;

    private HttpSettings(Builder values) {
        this.values = values;
    }

    /** All defaults. */
    public static HttpSettings defaults() {
        return builder().build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The clock until the connection stands. */
    public Duration connectTimeout() {
        return values.connectTimeout;
    }

    /** The clock until the first event. */
    public Duration firstEventTimeout() {
        return values.firstEventTimeout;
    }

    /** The clock from one event to the next. */
    public Duration betweenEventsTimeout() {
        return values.betweenEventsTimeout;
    }

    /** The clock of the whole call, when it is on. */
    public Optional<Duration> callTimeout() {
        return Optional.ofNullable(values.callTimeout);
    }

    /** The largest line or event of a stream, in bytes. */
    public long maxEventBytes() {
        return values.maxEventBytes;
    }

    /** The largest answer, streamed or not, in bytes. */
    public long maxResponseBytes() {
        return values.maxResponseBytes;
    }

    /** Whether a key may be sent without TLS to a host other than this machine. */
    public boolean allowPlainHttp() {
        return values.allowPlainHttp;
    }

    /** The client whose pool, proxy and certificates are used, when one was handed in. */
    public Optional<OkHttpClient> client() {
        return Optional.ofNullable(values.client);
    }

    /** Collects {@link HttpSettings}. Not thread-safe. */
    public static final class Builder {

        private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
        private Duration firstEventTimeout = DEFAULT_FIRST_EVENT_TIMEOUT;
        private Duration betweenEventsTimeout = DEFAULT_BETWEEN_EVENTS_TIMEOUT;
        private @Nullable Duration callTimeout;
        private long maxEventBytes = DEFAULT_MAX_EVENT_BYTES;
        private long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
        private boolean allowPlainHttp;
        private @Nullable OkHttpClient client;

        private Builder() {}

        /** The clock until the connection stands; more than 0. */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = positive("connectTimeout", timeout);
            return this;
        }

        /** The clock until the first event; more than 0. */
        public Builder firstEventTimeout(Duration timeout) {
            this.firstEventTimeout = positive("firstEventTimeout", timeout);
            return this;
        }

        /** The clock from one event to the next; more than 0. */
        public Builder betweenEventsTimeout(Duration timeout) {
            this.betweenEventsTimeout = positive("betweenEventsTimeout", timeout);
            return this;
        }

        /** Switches the clock of the whole call on; more than 0. */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = positive("callTimeout", timeout);
            return this;
        }

        /** The largest line or event of a stream, in bytes; 1 or more. */
        public Builder maxEventBytes(long bytes) {
            this.maxEventBytes = positive("maxEventBytes", bytes);
            return this;
        }

        /** The largest answer, in bytes; 1 or more. */
        public Builder maxResponseBytes(long bytes) {
            this.maxResponseBytes = positive("maxResponseBytes", bytes);
            return this;
        }

        /** Lets a key be sent without TLS to other machines, such as those of a private network. */
        public Builder allowPlainHttp(boolean allow) {
            this.allowPlainHttp = allow;
            return this;
        }

        /** The client whose pool, proxy and certificates are to be used. */
        public Builder client(OkHttpClient client) {
            this.client = Objects.requireNonNull(client, "client");
            return this;
        }

        /** The finished settings. */
        public HttpSettings build() {
            Builder frozen = new Builder();
            frozen.connectTimeout = connectTimeout;
            frozen.firstEventTimeout = firstEventTimeout;
            frozen.betweenEventsTimeout = betweenEventsTimeout;
            frozen.callTimeout = callTimeout;
            frozen.maxEventBytes = maxEventBytes;
            frozen.maxResponseBytes = maxResponseBytes;
            frozen.allowPlainHttp = allowPlainHttp;
            frozen.client = client;
            return new HttpSettings(frozen);
        }

        private static Duration positive(String property, Duration value) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(property + " must be more than 0: " + value);
            }
            return value;
        }

        private static long positive(String property, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(property + " must be at least 1: " + value);
            }
            return value;
        }
    }
}
