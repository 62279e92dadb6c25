package io.aiwriter.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests of each key and account in windows of a minute, tells what is left in every
 * answer, and refuses what is beyond. Thread-safe; counts of this process alone.
 */
final class RateLimits extends OncePerRequestFilter {

    private static final long WINDOW_SECONDS = 60;
    private static final int MAX_CALLERS = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final int limit;
    private final Clock clock;
    private final ApiRefusals refusals;

    RateLimits(int limit, Clock clock, ApiRefusals refusals) {
        this.limit = limit;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof AccountDetails)) {
            chain.doFilter(request, response);
            return;
        }
        long now = clock.instant().getEpochSecond();
        long start = now - now % WINDOW_SECONDS;
        Window window = count(caller(who), start);
        long wait = start + WINDOW_SECONDS - now;
        int left = Math.max(0, limit - window.count);
        response.setHeader("X-RateLimit-Limit", String.valueOf(limit));
        response.setHeader("X-RateLimit-Remaining", String.valueOf(left));
        response.setHeader("X-RateLimit-Reset", String.valueOf(start + WINDOW_SECONDS));
        response.setHeader("RateLimit-Policy", "\"minute\";q=%d;w=60".formatted(limit));
        response.setHeader("RateLimit", "\"minute\";r=%d;t=%d".formatted(left, wait));
        if (window.count > limit) {
            response.setHeader("Retry-After", String.valueOf(wait));
            refusals.answer(request, response, new TooManyRequestsException(limit));
            return;
        }
        chain.doFilter(request, response);
    }

    private Window count(String caller, long start) {
        if (windows.size() >= MAX_CALLERS) {
            windows.values().removeIf(window -> window.start != start);
        }
        return windows.merge(
                caller,
                new Window(start, 1),
                (old, one) -> old.start == start ? new Window(start, old.count + 1) : one);
    }

    private static String caller(Authentication who) {
        return who.getDetails() instanceof String key ? "key " + key : "account " + who.getName();
    }

    private record Window(long start, int count) {}
}
