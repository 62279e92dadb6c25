package io.aiwriter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class HealthCheckTest extends RunningApp {

    @Test
    void runningAppIsWell() throws InterruptedException {
        assertThat(HealthCheck.isWell(address("/actuator/health"))).isTrue();
    }

    @Test
    void missingAppIsNot() throws InterruptedException {
        assertThat(HealthCheck.isWell(URI.create("http://127.0.0.1:1/"))).isFalse();
        assertThat(HealthCheck.isWell(address("/actuator/metrics"))).isFalse();
    }
}
