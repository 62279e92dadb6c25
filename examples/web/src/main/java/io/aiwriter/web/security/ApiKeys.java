package io.aiwriter.web.security;

import io.aiwriter.Owner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API keys of all accounts: 256 random bits each, of which only hashes are kept. Thread-safe.
 */
public final class ApiKeys {

    /** How many keys an account may have. */
    public static final int MAX_KEYS = 50;

    /** What every key begins with, so that scanners find leaked ones. */
    static final String PREFIX = "aiw_";

    private static final Logger AUDIT = LoggerFactory.getLogger("aiwriter.audit");
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ListFile<ApiKey> file;
    private final Clock clock;

    private ApiKeys(ListFile<ApiKey> file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    static ApiKeys open(Path file, Clock clock) {
        return new ApiKeys(ListFile.open(file, ApiKey.class), clock);
    }

    /** The keys of an owner, oldest first. */
    public List<ApiKey> of(Owner owner) {
        return file.all().stream().filter(key -> key.accountId().equals(owner.user())).toList();
    }

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException when the owner has {@value #MAX_KEYS} already
     */
    public Issued issue(Owner owner, String name, Set<Scope> scopes) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        ApiKey key =
                new ApiKey(
                        UUID.randomUUID().toString(),
                        owner.user(),
                        name,
                        sha256(secret),
                        scopes,
                        clock.instant());
        file.change(known -> added(known, key));
        AUDIT.info("key {} made for {}", key.id(), key.accountId());
        return new Issued(key, secret);
    }

    /** Makes a key useless at once. Returns whether the owner had it. */
    public boolean revoke(Owner owner, String id) {
        boolean had = of(owner).stream().anyMatch(key -> key.id().equals(id));
        if (had) {
            file.change(known -> known.stream().filter(key -> !key.id().equals(id)).toList());
            AUDIT.info("key {} revoked by {}", id, owner.user());
        }
        return had;
    }

    Optional<ApiKey> find(String secret) {
        byte[] wanted = sha256(secret).getBytes(StandardCharsets.US_ASCII);
        return file.all().stream()
                .filter(
                        key ->
                                MessageDigest.isEqual(
                                        wanted, key.sha256().getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    private static List<ApiKey> added(List<ApiKey> known, ApiKey key) {
        long mine = known.stream().filter(one -> one.accountId().equals(key.accountId())).count();
        if (mine >= MAX_KEYS) {
            throw new IllegalArgumentException(
                    "an account has at most %d keys".formatted(MAX_KEYS));
        }
        return Stream.concat(known.stream(), Stream.of(key)).toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * A key that was just made.
     *
     * @param key what is kept of it
     * @param secret the key itself, to be shown once
     */
    public record Issued(ApiKey key, String secret) {

        /** Hides the secret. */
        @Override
        public String toString() {
            return "Issued[%s]".formatted(key.id());
        }
    }
}
