package io.aiwriter.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The link by which the first administrator chooses a name and a password. It is made anew at each
 * start as long as nobody has used one, lives in memory alone, and works once. Thread-safe.
 */
final class SetupLink {

    /** Fewest characters of a password, as ASVS 2.1.1 wants it. */
    static final int MIN_PASSWORD = 12;

    /** Most bytes of a password: what bcrypt looks at. */
    static final int MAX_PASSWORD_BYTES = 72;

    private static final int TOKEN_BYTES = 32;

    private final ReentrantLock lock = new ReentrantLock();
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private @Nullable String token;

    SetupLink(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        if (accounts.firstAdministrator().passwordHash() == null) {
            byte[] random = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(random);
            this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        }
    }

    /** The path of the link; empty when it was used. */
    Optional<String> path() {
        lock.lock();
        try {
            return Optional.ofNullable(token).map(secret -> "/setup?token=" + secret);
        } finally {
            lock.unlock();
        }
    }

    boolean accepts(String candidate) {
        lock.lock();
        try {
            return token != null
                    && MessageDigest.isEqual(
                            token.getBytes(StandardCharsets.UTF_8),
                            candidate.getBytes(StandardCharsets.UTF_8));
        } finally {
            lock.unlock();
        }
    }

    /** Uses the link up. Returns whether it was still good. */
    boolean use(String candidate, String name, String password) {
        lock.lock();
        try {
            if (!accepts(candidate)) {
                return false;
            }
            String hash = passwords.encode(password);
            accounts.save(
                    accounts.firstAdministrator().activated(name, Objects.requireNonNull(hash)));
            token = null;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
