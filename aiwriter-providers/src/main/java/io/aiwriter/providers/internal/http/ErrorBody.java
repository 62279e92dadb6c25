package io.aiwriter.providers.internal.http;

import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a provider says went wrong. The forms differ: {@code {"error":{"message","type","code"}}},
 * {@code {"error":"text","message","tag"}}, {@code {"message"}}, {@code {"detail"}}, {@code
 * {"detail":{"error"}}}, {@code {"name", "errors":[]}}, each perhaps within an array, MediaWiki's
 * with {@code info}, and Google's with details.
 *
 * @param message its sentence; may be empty
 * @param code its word for the error, or {@code null}
 * @param status the HTTP status that it speaks of, which within a stream is not that of the answer;
 *     0 for none
 * @param retryAfter how long it asks to wait, or {@code null}
 */
public record ErrorBody(
        String message, @Nullable String code, int status, @Nullable Duration retryAfter) {

    /** Reads a body; one that is no JSON says nothing. */
    public static ErrorBody read(String body) {
        try {
            return of(ProviderClient.JSON.readTree(body));
        } catch (JacksonException e) {
            return new ErrorBody("", null, 0, null);
        }
    }

    /** Reads a parsed body. */
    public static ErrorBody of(JsonNode body) {
        JsonNode root = body.isArray() && !body.isEmpty() ? body.get(0) : body;
        JsonNode error = root.path("error").isMissingNode() ? root : root.path("error");
        if (error.isString()) {
            String code = text(root.path("error_type"));
            return new ErrorBody(
                    root.path("message").asString(error.asString()),
                    code == null ? text(root.path("tag")) : code,
                    0,
                    null);
        }
        GoogleErrorDetails details = GoogleErrorDetails.of(error.path("details"));
        return new ErrorBody(
                message(error),
                details.reason() == null ? code(error) : details.reason(),
                status(error),
                details.retryDelay());
    }

    /** Whether a body says at all that something went wrong. */
    public static boolean isError(JsonNode body) {
        JsonNode root = body.isArray() && !body.isEmpty() ? body.get(0) : body;
        JsonNode error = root.path("error");
        return error.isObject() || error.isString();
    }

    /** The error that it means. */
    public ProviderException toException(ProviderFailure known) {
        ProviderFailure.Builder failure = known.toBuilder().code(code);
        if (retryAfter != null) {
            failure.retryAfter(retryAfter);
        }
        return ProviderErrors.of(failure.build(), message, status);
    }

    private static String message(JsonNode error) {
        JsonNode detail = error.path("detail");
        return Stream.of(
                        error.path("message"),
                        detail,
                        detail.path("error"),
                        error.path("info"),
                        error.path("errors").path(0))
                .map(said -> said.asString(""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String code(JsonNode error) {
        for (String field : new String[] {"code", "type", "status", "name"}) {
            String word = text(error.path(field));
            if (word != null && !word.chars().allMatch(Character::isDigit)) {
                return word;
            }
        }
        return null;
    }

    private static int status(JsonNode error) {
        for (String field : new String[] {"status_code", "code", "status"}) {
            int status = error.path(field).asInt(0);
            if (status >= 400 && status <= 599) {
                return status;
            }
        }
        return 0;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }
}
