package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final String DATE = "Sun, 28 Feb 2027 23:59:58 GMT";

    @ParameterizedTest
    @CsvSource({"0, PT0S", "2, PT2S", "12, PT12S", "3600, PT1H", "0.25, PT0.25S"})
    void secondsAreRead(String stated, Duration wait) {
        assertThat(RetryAfter.of(Headers.of("retry-after", stated))).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "abc", "1e309", "NaN", "", "1e12", "Infinity"})
    void junkIsNothing(String stated) {
        assertThat(RetryAfter.of(Headers.of("retry-after", stated))).isNull();
    }

    @Test
    void millisecondsAreFinerThanSeconds() {
        assertThat(RetryAfter.of(Headers.of("retry-after-ms", "1500", "retry-after", "2")))
                .isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void zeroMillisecondsLeaveItToSeconds() {
        assertThat(RetryAfter.of(Headers.of("retry-after-ms", "0", "retry-after", "1")))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 01 Mar 2027 00:00:01 GMT",
                "Monday, 01-Mar-27 00:00:01 GMT",
                "Mon Mar  1 00:00:01 2027"
            })
    void datesCountFromTheServersOwn(String then) {
        assertThat(RetryAfter.of(Headers.of("date", DATE, "retry-after", then)))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void pastDateIsNoWait() {
        String past = "Sun, 28 Feb 2027 22:00:00 GMT";
        assertThat(RetryAfter.of(Headers.of("date", DATE, "retry-after", past)))
                .isEqualTo(Duration.ZERO);
    }
}
