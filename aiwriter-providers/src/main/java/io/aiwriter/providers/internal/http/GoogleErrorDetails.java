package io.aiwriter.providers.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Google adds to an error: a finer reason, or the limit that was hit, and how long to wait.
 *
 * @param reason such as {@code API_KEY_INVALID} or {@code GenerateRequestsPerDay…}, or {@code null}
 * @param retryDelay how long to wait, or {@code null}
 * @see <a
 *     href="https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto">
 *     google.rpc error details</a>
 */
record GoogleErrorDetails(@Nullable String reason, @Nullable Duration retryDelay) {

    static GoogleErrorDetails of(JsonNode details) {
        String reason = null;
        Duration delay = null;
        for (JsonNode detail : details) {
            String limit = dailyLimit(detail.path("violations"));
            String stated = limit == null ? detail.path("reason").asString("") : limit;
            reason = stated.isEmpty() ? reason : stated;
            String wait = detail.path("retryDelay").asString("");
            if (wait.endsWith("s")) {
                delay = RetryAfter.seconds(wait.substring(0, wait.length() - 1), 1);
            }
        }
        return new GoogleErrorDetails(reason, delay);
    }

    private static @Nullable String dailyLimit(JsonNode violations) {
        for (JsonNode violation : violations) {
            String limit = violation.path("quotaId").asString("");
            if (limit.contains("PerDay")) {
                return limit;
            }
        }
        return null;
    }
}
