package io.aiwriter.providers.internal.http;

import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a provider says went wrong. The forms differ: {@code {"error":{"message","type","code"}}},
 * {@code {"error":"text"}}, {@code {"message"}}, each perhaps within an array.
 *
 * @param message its sentence; may be empty
 * @param code its word for the error, or {@code null}
 */
public record ErrorBody(String message, @Nullable String code) {

    /** Reads a body; one that is no JSON says nothing. */
    public static ErrorBody read(String body) {
        try {
            return of(ProviderClient.JSON.readTree(body));
        } catch (JacksonException e) {
            return new ErrorBody("", null);
        }
    }

    /** Reads a parsed body. */
    public static ErrorBody of(JsonNode body) {
        JsonNode root = body.isArray() && !body.isEmpty() ? body.get(0) : body;
        JsonNode error = root.path("error").isMissingNode() ? root : root.path("error");
        if (error.isString()) {
            return new ErrorBody(error.asString(), null);
        }
        String code = text(error.path("code"));
        return new ErrorBody(
                error.path("message").asString(""), code == null ? text(error.path("type")) : code);
    }

    /** The error that it means. */
    public ProviderException toException(ProviderFailure failure) {
        return ProviderErrors.of(failure.toBuilder().code(code).build(), message);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }
}
