package io.aiwriter.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;

/**
 * Locks an account for {@link #LOCKED_FOR} after {@value #MAX_FAILURES} wrong passwords in a row.
 * Thread-safe; forgets with the process.
 */
final class SignInAttempts {

    static final int MAX_FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private static final Logger AUDIT = LoggerFactory.getLogger("aiwriter.audit");
    private static final int MAX_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        String name = Account.spelled(event.getAuthentication().getName());
        AUDIT.info("sign-in failed: {}", printable(name));
        if (failures.size() >= MAX_NAMES) {
            failures.values().removeIf(old -> !old.isRecent(clock.instant()));
        }
        failures.merge(
                name,
                new Failures(1, clock.instant()),
                (old, one) -> new Failures(old.isRecent(one.last) ? old.count + 1 : 1, one.last));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        String name = Account.spelled(event.getAuthentication().getName());
        failures.remove(name);
    }

    /** Of pages alone: programs sign in with every request. */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        AUDIT.info("signed in: {}", printable(event.getAuthentication().getName()));
    }

    boolean isLocked(String name) {
        Failures known = failures.get(Account.spelled(name));
        return known != null && known.count >= MAX_FAILURES && known.isRecent(clock.instant());
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}@._-]", "?");
    }

    private record Failures(int count, Instant last) {

        boolean isRecent(Instant now) {
            return last.plus(LOCKED_FOR).isAfter(now);
        }
    }
}
