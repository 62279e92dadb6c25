package io.aiwriter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

class SignInAttemptsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final SignInAttempts attempts =
            new SignInAttempts(
                    new Clock() {
                        @Override
                        public ZoneOffset getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now.get();
                        }
                    });

    @Test
    void tooManyFailuresLockTheNameForAWhile() {
        fail("ada", SignInAttempts.MAX_FAILURES - 1);
        assertThat(attempts.isLocked("ada")).isFalse();
        fail("Ada ", 1);
        assertThat(attempts.isLocked("ada")).isTrue();
        assertThat(attempts.isLocked("bob")).isFalse();
        now.set(now.get().plus(SignInAttempts.LOCKED_FOR));
        assertThat(attempts.isLocked("ada")).isFalse();
    }

    @Test
    void successForgetsFailures() {
        fail("ada", SignInAttempts.MAX_FAILURES - 1);
        attempts.succeeded(new AuthenticationSuccessEvent(token("ada")));
        fail("ada", 1);
        assertThat(attempts.isLocked("ada")).isFalse();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(
                    new AuthenticationFailureBadCredentialsEvent(
                            token(name), new BadCredentialsException("wrong")));
        }
    }

    private static TestingAuthenticationToken token(String name) {
        return new TestingAuthenticationToken(name, "secret");
    }
}
