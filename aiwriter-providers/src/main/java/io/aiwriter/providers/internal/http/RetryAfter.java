package io.aiwriter.providers.internal.http;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to wait: in milliseconds, in seconds, or until a date by its own clock.
 */
final class RetryAfter {

    private static final double LONGEST_SECONDS = 366.0 * 24 * 3600;
    private static final double MILLIS = 1_000;

    private RetryAfter() {}

    static @Nullable Duration of(Headers headers) {
        Duration exact = seconds(headers.get("retry-after-ms"), MILLIS);
        if (exact != null && !exact.isZero()) {
            return exact;
        }
        Duration relative = seconds(headers.get("retry-after"), 1);
        return relative == null ? until(headers) : relative;
    }

    /** A number of units as a duration; {@code null} when it is none, or absurd. */
    static @Nullable Duration seconds(@Nullable String stated, double unit) {
        try {
            double seconds =
                    stated == null ? Double.NaN : Double.parseDouble(stated.strip()) / unit;
            boolean usable = seconds >= 0 && seconds <= LONGEST_SECONDS;
            return usable ? Duration.ofNanos(Math.round(seconds * 1e9)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The server's own date is the base, for this machine's clock may be wrong. */
    private static @Nullable Duration until(Headers headers) {
        Instant then = headers.getInstant("retry-after");
        Instant base = headers.getInstant("date");
        if (then == null) {
            return null;
        }
        Duration wait = Duration.between(base == null ? Instant.now() : base, then);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
