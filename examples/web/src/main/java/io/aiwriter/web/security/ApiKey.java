package io.aiwriter.web.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A key by which a program acts for an account. The key itself is shown once and not kept.
 *
 * @param id identifies it
 * @param accountId for whom it acts
 * @param name what its owner calls it
 * @param sha256 the SHA-256 of the key, 64 lower-case hexadecimal digits
 * @param scopes what it may do
 * @param createdAt when it was made
 */
public record ApiKey(
        String id,
        String accountId,
        String name,
        String sha256,
        Set<Scope> scopes,
        Instant createdAt) {

    /** Checks and copies. */
    public ApiKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        scopes = Set.copyOf(scopes);
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
