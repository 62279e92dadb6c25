package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {'error':{'code':'context_length_exceeded','message':'m'}} | context",
                "400 | {'type':'error','error':{'type':'invalid_request_error',"
                        + "'message':'prompt is too long: 9 tokens > 8 maximum'}} | context",
                "400 | {'error':{'code':400,'status':'INVALID_ARGUMENT','message':'The input token"
                        + " count (9) exceeds the maximum number of tokens allowed (8).'}} | context",
                "400 | {'error':'the input length exceeds the context length'} | context",
                "400 | {'object':'error','message':'This model has a maximum context length of 8'}"
                        + " | context",
                "400 | {'error':{'code':'content_filter','message':'m'}} | filter",
                "400 | {'error':{'code':400,'status':'INVALID_ARGUMENT',"
                        + "'details':[{'reason':'API_KEY_INVALID'}]}} | key",
                "401 | {'error':'Invalid username or password.'} | key",
                "401 | {'error':{'code':'401','message':'m'}} | key",
                "404 | {'type':'error','error':{'type':'not_found_error','message':'m'}} | model",
                "400 | {'error':{'code':'model_not_found','message':'m'}} | model",
                "429 | {'error':{'code':'rate_limit_exceeded','message':'m'}} | rate",
                "429 | {'error':{'type':'insufficient_quota','code':'insufficient_quota'}} | quota",
                "429 | {'error':{'code':429,'status':'RESOURCE_EXHAUSTED','details':[{'violations':"
                        + "[{'quotaId':'GenerateRequestsPerDayPerProject-FreeTier'}]}]}} | quota",
                "402 | {'error':{'type':'billing_error','message':'m'}} | quota",
                "529 | {'type':'error','error':{'type':'overloaded_error','message':'m'}} | away",
                "200 | {'type':'error','error':{'type':'overloaded_error','message':'m'}} | away",
                "200 | {'error':{'message':'m','code':429}} | rate",
                "200 | {'error':{'message':'m','code':'tool_use_failed','status_code':400}} | request",
                "200 | {'error':{'code':503,'status':'UNAVAILABLE','message':'m'}} | away",
                "200 | [{'error':{'code':403,'status':'PERMISSION_DENIED','message':'m'}}] | key",
                "422 | {'error':'bad','error_type':'validation'} | request"
            })
    void everyFormFindsItsType(int status, String body, String kind) {
        Class<? extends ProviderException> type =
                switch (kind) {
                    case "context" -> ContextLengthException.class;
                    case "filter" -> ContentFilteredException.class;
                    case "key" -> AuthenticationException.class;
                    case "model" -> ModelNotFoundException.class;
                    case "rate" -> RateLimitException.class;
                    case "quota" -> QuotaExceededException.class;
                    case "away" -> ProviderUnavailableException.class;
                    default -> InvalidRequestException.class;
                };
        ProviderException error = error(status, body.replace('\'', '"'));
        assertThat(error).isInstanceOf(type);
        assertThat(error.failure().status()).hasValue(status);
    }

    @Test
    void waitOfGoogleIsInTheBody() {
        ProviderException error =
                error(
                        429,
                        "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"details\":["
                                + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\","
                                + "\"retryDelay\":\"48.5s\"}]}}");
        assertThat(error).isInstanceOf(RateLimitException.class);
        assertThat(error.retryAfter()).hasValue(Duration.ofMillis(48_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "5", "null", "{\"error\":7}", "{\"error\":[]}"})
    void anyBodyIsAnError(String body) {
        assertThat(error(500, body)).isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void messageIsOneShortLineWithoutKeys() {
        String message =
                "bad key sk-proj-abcdef123456 and AIzaSyA1234567 \\n in " + "x".repeat(900);
        ProviderException error = error(401, "{\"error\":{\"message\":\"" + message + "\"}}");
        assertThat(error.getMessage())
                .doesNotContain("abcdef", "SyA1234", "\n")
                .contains("[key]", "p m-1", "401")
                .hasSizeLessThan(320);
    }

    @Test
    void ordinaryWordsAreNoKeys() {
        assertThat(error(400, "{\"error\":{\"message\":\"skeleton skipping hfoobarbaz\"}}"))
                .hasMessageContaining("skeleton skipping hfoobarbaz");
    }

    private static ProviderException error(int status, String body) {
        return ErrorBody.read(body)
                .toException(ProviderFailure.builder("p").model("m-1").status(status).build());
    }
}
