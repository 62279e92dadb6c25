package io.aiwriter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.ModelAndView;

class RateLimitsTest {

    private final ApiRefusals refusals =
            new ApiRefusals(
                    List.of(
                            (request, response, handler, error) -> {
                                response.setStatus(429);
                                return new ModelAndView();
                            }));

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsBeyondTheLimitHasToWaitForTheNextMinute() throws ServletException, IOException {
        RateLimits limits = limits(Instant.ofEpochSecond(130));
        signIn("ada", null);
        assertThat(send(limits).getHeader("X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(send(limits).getHeader("X-RateLimit-Remaining")).isEqualTo("0");
        MockHttpServletResponse refused = send(limits);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("50");
        assertThat(refused.getHeader("X-RateLimit-Reset")).isEqualTo("180");
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"minute\";r=0;t=50");
    }

    @Test
    void eachKeyAndAccountHasItsOwn() throws ServletException, IOException {
        RateLimits limits = limits(Instant.EPOCH);
        for (String key : List.of("one", "two")) {
            signIn("ada", key);
            assertThat(send(limits).getHeader("X-RateLimit-Remaining")).isEqualTo("1");
        }
        signIn("ada", null);
        assertThat(send(limits).getHeader("X-RateLimit-Remaining")).isEqualTo("1");
        SecurityContextHolder.clearContext();
        assertThat(send(limits).getHeader("X-RateLimit-Remaining")).isNull();
    }

    private RateLimits limits(Instant now) {
        return new RateLimits(2, Clock.fixed(now, ZoneOffset.UTC), refusals);
    }

    private static MockHttpServletResponse send(RateLimits limits)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }

    private static void signIn(String name, @Nullable String key) {
        Account account = new Account(name, name, "hash", Account.Role.EDITOR);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(
                        new AccountDetails(account, false), null, Set.of());
        token.setDetails(key);
        SecurityContextHolder.getContext().setAuthentication(token);
    }
}
