package io.aiwriter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {

    @Test
    void defaultsAreThoseThatAreDocumented() {
        HttpSettings settings = HttpSettings.defaults();
        assertThat(settings.connectTimeout()).isEqualTo(HttpSettings.DEFAULT_CONNECT_TIMEOUT);
        assertThat(settings.firstEventTimeout())
                .isEqualTo(HttpSettings.DEFAULT_FIRST_EVENT_TIMEOUT);
        assertThat(settings.betweenEventsTimeout())
                .isEqualTo(HttpSettings.DEFAULT_BETWEEN_EVENTS_TIMEOUT);
        assertThat(settings.callTimeout()).isEmpty();
        assertThat(settings.maxEventBytes()).isEqualTo(HttpSettings.DEFAULT_MAX_EVENT_BYTES);
        assertThat(settings.maxResponseBytes()).isEqualTo(HttpSettings.DEFAULT_MAX_RESPONSE_BYTES);
        assertThat(settings.allowPlainHttp()).isFalse();
        assertThat(settings.client()).isEmpty();
    }

    @Test
    void clocksAndLimitsMustBePositive() {
        HttpSettings.Builder builder = HttpSettings.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.connectTimeout(Duration.ZERO))
                .withMessageContaining("connectTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.callTimeout(Duration.ofSeconds(-1)))
                .withMessageContaining("callTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxEventBytes(0))
                .withMessageContaining("maxEventBytes");
    }

    @Test
    void settingsDoNotChangeWithTheirBuilder() {
        HttpSettings.Builder builder = HttpSettings.builder().maxEventBytes(5);
        HttpSettings settings = builder.build();
        builder.maxEventBytes(6);
        assertThat(settings.maxEventBytes()).isEqualTo(5);
    }
}
