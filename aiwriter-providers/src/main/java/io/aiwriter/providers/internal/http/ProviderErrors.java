package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by status and by the provider's own word which error an answer is. */
public final class ProviderErrors {

    private static final Set<String> QUOTA =
            Set.of(
                    "insufficient_quota",
                    "billing_hard_limit_reached",
                    "billing_error",
                    "quota_exceeded",
                    "credit_balance_too_low");
    private static final Set<String> CONTEXT =
            Set.of("context_length_exceeded", "string_above_max_length", "request_too_large");
    private static final Set<String> FILTER =
            Set.of("content_filter", "content_policy_violation", "moderation_blocked");
    private static final Set<String> OVERLOAD =
            Set.of("overloaded_error", "server_error", "api_error", "internal_server_error");
    private static final Pattern SECRET =
            Pattern.compile("\\b(?:sk|pk|hf|gsk|xai|AIza)[-_A-Za-z0-9*]{6,}");
    private static final int LONGEST_DETAIL = 200;

    private ProviderErrors() {}

    /**
     * The error that an answer means.
     *
     * @param failure what the exchange is known by, with its status and code
     * @param detail the provider's message; shortened, and freed of what looks like a key
     */
    public static ProviderException of(ProviderFailure failure, String detail) {
        String code = failure.code().orElse("");
        String said = said(failure, detail);
        if (QUOTA.contains(code)) {
            return new QuotaExceededException(
                    said + "; top up or raise the account's limit", failure, null);
        }
        if (CONTEXT.contains(code)) {
            return new ContextLengthException(
                    said + "; shorten the request or choose a model with a larger window",
                    failure,
                    null);
        }
        if (FILTER.contains(code)) {
            return new ContentFilteredException(said + "; change what is asked for", failure, null);
        }
        if (code.equals("model_not_found")) {
            return unknownModel(said, failure);
        }
        if (OVERLOAD.contains(code) && failure.status().orElse(200) == 200) {
            return new ProviderUnavailableException(said + "; try again later", failure, null);
        }
        return byStatus(failure, said);
    }

    /** An answer that breaks the provider's contract. */
    public static ProtocolException protocol(
            ProviderFailure failure, String what, @Nullable Throwable cause) {
        return new ProtocolException(
                "%s: %s; report it if it happens again".formatted(failure.provider(), what),
                failure,
                cause);
    }

    private static ProviderException byStatus(ProviderFailure failure, String said) {
        int status = failure.status().orElse(0);
        return switch (status) {
            case 401, 403 ->
                    new AuthenticationException(
                            said + "; check the key and its rights", failure, null);
            case 402 -> new QuotaExceededException(said + "; settle the account", failure, null);
            case 404 -> unknownModel(said, failure);
            case 429 -> new RateLimitException(said + "; wait and try again", failure, null);
            case 400, 405, 413, 415, 422 ->
                    new InvalidRequestException(said + "; change the request", failure, null);
            default ->
                    status >= 300 && status < 400
                            ? protocol(failure, "it redirects, which is never followed", null)
                            : new ProviderUnavailableException(
                                    said + "; try again later", failure, null);
        };
    }

    private static ModelNotFoundException unknownModel(String said, ProviderFailure failure) {
        return new ModelNotFoundException(
                said + "; name a model that this account may use", failure, null);
    }

    private static String said(ProviderFailure failure, String detail) {
        String line = SECRET.matcher(detail.replaceAll("\\s+", " ").strip()).replaceAll("[key]");
        String shown =
                line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
        String status =
                failure.status().isPresent() ? " (status " + failure.status().getAsInt() + ")" : "";
        return "%s%s answered%s: %s"
                .formatted(
                        failure.provider(),
                        failure.model().map(model -> " " + model).orElse(""),
                        status,
                        shown.isEmpty() ? "no reason given" : shown);
    }
}
