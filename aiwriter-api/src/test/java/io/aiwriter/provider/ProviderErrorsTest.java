package io.aiwriter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.AiWriterException;
import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.ContextLengthException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderErrorsTest {

    private static final ProviderFailure FAILURE =
            ProviderFailure.builder("openai")
                    .model("gpt-5.4")
                    .status(429)
                    .code("rate_limit_exceeded")
                    .requestId("req_1")
                    .retryAfter(Duration.ofSeconds(3))
                    .partialText("half a sen")
                    .build();

    static Stream<ProviderException> passing() {
        return Stream.of(
                new RateLimitException("m", FAILURE, null),
                new ProviderTimeoutException("m", FAILURE, null),
                new ProviderUnavailableException("m", FAILURE, null),
                new StreamInterruptedException("m", FAILURE, null));
    }

    static Stream<ProviderException> lasting() {
        return Stream.of(
                new AuthenticationException("m", FAILURE, null),
                new CallCancelledException("m", FAILURE, null),
                new InvalidRequestException("m", FAILURE, null),
                new ModelNotFoundException("m", FAILURE, null),
                new ProtocolException("m", FAILURE, null),
                new QuotaExceededException("m", FAILURE, null),
                new UnsupportedOptionException("m", FAILURE, null),
                new ContentFilteredException("m", FAILURE, null),
                new ContextLengthException("m", FAILURE, null));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void errorsThatPassAreWorthAnotherTry(ProviderException error) {
        assertThat(error.isRetryable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void errorsThatLastAreNotWorthAnotherTry(ProviderException error) {
        assertThat(error.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource({"passing", "lasting"})
    void everyErrorCarriesItsFailureAndHowLongToWait(ProviderException error) {
        assertThat(error).isInstanceOf(AiWriterException.class).hasMessage("m").hasNoCause();
        assertThat(error.failure()).isSameAs(FAILURE);
        assertThat(error.retryAfter()).contains(Duration.ofSeconds(3));
    }

    @Test
    void causeIsKept() {
        IOException cause = new IOException("reset");
        assertThat(new ProviderUnavailableException("m", FAILURE, cause)).hasCause(cause);
    }

    @Test
    void failureTellsAllThatIsKnown() {
        assertThat(FAILURE.provider()).isEqualTo("openai");
        assertThat(FAILURE.model()).contains("gpt-5.4");
        assertThat(FAILURE.status()).hasValue(429);
        assertThat(FAILURE.code()).contains("rate_limit_exceeded");
        assertThat(FAILURE.requestId()).contains("req_1");
        assertThat(FAILURE.partialText()).isEqualTo("half a sen");
    }

    @Test
    void failureOfWhichNothingIsKnownIsEmpty() {
        ProviderFailure failure = ProviderFailure.builder("openai").build();
        assertThat(failure.model()).isEmpty();
        assertThat(failure.status()).isEmpty();
        assertThat(failure.code()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.partialText()).isEmpty();
    }

    @Test
    void textFormNamesTheExchangeAndHidesWhatArrived() {
        assertThat(FAILURE.toString())
                .contains("openai", "gpt-5.4", "429", "rate_limit_exceeded", "req_1")
                .doesNotContain("half a sen");
    }

    @Test
    void changedCopyLeavesTheFailureAsItWas() {
        ProviderFailure changed = FAILURE.toBuilder().status(500).partialText("").build();
        assertThat(changed.status()).hasValue(500);
        assertThat(changed.code()).contains("rate_limit_exceeded");
        assertThat(FAILURE.status()).hasValue(429);
        assertThat(FAILURE.partialText()).isEqualTo("half a sen");
    }

    @Test
    void builderThatGoesOnChangesNoFailure() {
        ProviderFailure.Builder builder = ProviderFailure.builder("openai");
        ProviderFailure failure = builder.build();
        builder.code("late");
        assertThat(failure.code()).isEmpty();
    }

    @Test
    void negativeWaitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderFailure.builder("x").retryAfter(Duration.ofMillis(-1)))
                .withMessage("retryAfter must not be negative: PT-0.001S");
    }

    @Test
    void statusOutsideOfHttpIsRefused() {
        for (int status : new int[] {-1, 1, 99, 1000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProviderFailure.builder("x").status(status))
                    .withMessage("status must be 100 to 999, or 0 for none: " + status);
        }
        assertThat(ProviderFailure.builder("x").status(0).build().status()).isEmpty();
    }

    @Test
    void errorsSurviveSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new RateLimitException("slow down", FAILURE, null));
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            RateLimitException read = (RateLimitException) in.readObject();
            assertThat(read).hasMessage("slow down");
            assertThat(read.failure()).hasToString(FAILURE.toString());
        }
    }
}
