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
import io.aiwriter.provider.UnsupportedOptionException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by status and by the provider's own word which error an answer is. */
public final class ProviderErrors {

    private static final Set<String> QUOTA =
            Set.of(
                    "insufficient_quota",
                    "billing_hard_limit_reached",
                    "billing_not_active",
                    "billing_error",
                    "quota_exceeded",
                    "quota_limited",
                    "credit_balance_too_low");
    private static final Set<Integer> QUOTA_STATUSES = Set.of(402, 432, 433);
    private static final Pattern NO_CREDIT =
            Pattern.compile("not enough credits|queries per day", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CONTEXT =
            Set.of("context_length_exceeded", "string_above_max_length", "request_too_large");
    private static final Set<String> FILTER =
            Set.of(
                    "content_filter",
                    "content_moderation",
                    "content_policy_violation",
                    "moderation_blocked",
                    "responsibleaipolicyviolation");
    private static final Set<String> KEY =
            Set.of(
                    "api_key_invalid",
                    "authentication_error",
                    "invalid_api_key",
                    "permission_denied",
                    "permission_error",
                    "service_disabled",
                    "subscription_token_invalid",
                    "unauthenticated");
    private static final Set<String> RATE =
            Set.of(
                    "rate_limit_error",
                    "rate_limit_exceeded",
                    "rate_limited",
                    "ratelimited",
                    "resource_exhausted");
    private static final Set<String> REFUSED =
            Set.of(
                    "invalid_request_error",
                    "invalid_argument",
                    "tool_use_failed",
                    "unknown_parameter",
                    "validation");
    private static final Pattern TOO_LONG =
            Pattern.compile(
                    "maximum context length|context (?:length|window|size)|prompt is too long"
                            + "|input token count .*exceeds|reduce the length of the messages",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET =
            Pattern.compile("\\b(?:(?:sk|pk|hf|gsk|xai|csk|pplx|tvly)[-_]|AIza)[-_A-Za-z0-9*]{6,}");
    private static final int LONGEST_DETAIL = 200;

    private ProviderErrors() {}

    /**
     * The error that an answer means.
     *
     * @param failure what the exchange is known by, with its status and code
     * @param detail the provider's message; shortened, and freed of what looks like a key
     * @param inner the status that the body speaks of, or 0
     */
    static ProviderException of(ProviderFailure failure, String detail, int inner) {
        int outer = failure.status().orElse(0);
        int status = outer >= 300 || inner == 0 ? outer : inner;
        String code = failure.code().orElse("").toLowerCase(Locale.ROOT);
        String said = said(failure, detail);
        if (isQuota(status, code, detail)) {
            return new QuotaExceededException(
                    said + "; top up or raise the account's limit", failure, null);
        }
        if (CONTEXT.contains(code) || (status != 429 && TOO_LONG.matcher(detail).find())) {
            return new ContextLengthException(
                    said + "; shorten the request or choose a model with a larger window",
                    failure,
                    null);
        }
        if (FILTER.contains(code)) {
            return new ContentFilteredException(said + "; change what is asked for", failure, null);
        }
        if (KEY.contains(code) || status == 401 || status == 403) {
            return new AuthenticationException(
                    said + "; check the key and its rights", failure, null);
        }
        return byStatus(failure, said, status, code);
    }

    /** An answer that breaks the provider's contract. */
    public static ProtocolException protocol(
            ProviderFailure failure, String what, @Nullable Throwable cause) {
        return new ProtocolException(
                "%s: %s; report it if it happens again".formatted(failure.provider(), what),
                failure,
                cause);
    }

    /** A request with an option that cannot be honoured. */
    public static UnsupportedOptionException unsupported(
            String provider, String model, String what) {
        return new UnsupportedOptionException(
                "%s %s: %s; leave it out or choose another model".formatted(provider, model, what),
                ProviderFailure.builder(provider).model(model).build(),
                null);
    }

    private static boolean isQuota(int status, String code, String detail) {
        return QUOTA.contains(code)
                || code.contains("perday")
                || QUOTA_STATUSES.contains(status)
                || (status >= 400 && status < 500 && NO_CREDIT.matcher(detail).find());
    }

    private static ProviderException byStatus(
            ProviderFailure failure, String said, int status, String code) {
        if (status == 404 && failure.model().isEmpty()) {
            return new InvalidRequestException(said + "; check the base URL", failure, null);
        }
        if (code.equals("model_not_found") || status == 404) {
            return new ModelNotFoundException(
                    said + "; name a model that this account may use, and check the base URL",
                    failure,
                    null);
        }
        if (RATE.contains(code) || status == 429) {
            return new RateLimitException(said + "; wait and try again", failure, null);
        }
        boolean refused = Set.of(400, 405, 413, 415, 422).contains(status);
        if (refused || (status < 300 && REFUSED.contains(code))) {
            return new InvalidRequestException(said + "; change the request", failure, null);
        }
        if (status >= 300 && status < 400) {
            return protocol(failure, "it redirects, which is never followed", null);
        }
        return new ProviderUnavailableException(said + "; try again later", failure, null);
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
