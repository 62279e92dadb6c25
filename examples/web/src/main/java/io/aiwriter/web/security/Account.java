package io.aiwriter.web.security;

import io.aiwriter.Owner;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id identifies the account for ever
 * @param name what is typed to sign in, lower case
 * @param passwordHash the password's hash with its method, or {@code null} until one was chosen
 * @param role what it may do
 */
public record Account(String id, String name, @Nullable String passwordHash, Role role) {

    /** The tenant that all accounts of an app belong to. */
    static final String TENANT = "web";

    /** In whose name the account writes and reads. */
    public Owner owner() {
        return new Owner(TENANT, id);
    }

    Account activated(String newName, String newHash) {
        return new Account(id, spelled(newName), newHash, role);
    }

    static String spelled(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What an account may do. */
    public enum Role {
        /** Everything. */
        ADMIN,
        /** Writes and changes. */
        EDITOR,
        /** Reads. */
        VIEWER
    }
}
