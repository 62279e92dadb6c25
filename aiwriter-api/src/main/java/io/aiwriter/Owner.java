package io.aiwriter;

import java.util.Objects;

/**
 * For whom a call is made. What belongs to one owner cannot be reached in the name of another.
 *
 * @param tenant the organisation, 1 to 100 characters, not blank
 * @param user the person or service within it, 1 to 100 characters, not blank
 */
public record Owner(String tenant, String user) {

    /** The one user of a program that knows no accounts. */
    public static final Owner LOCAL = new Owner("local", "local");

    private static final int MAX_LENGTH = 100;

    /** Checks both names. */
    public Owner {
        requireName("tenant", tenant);
        requireName("user", user);
    }

    private static void requireName(String property, String value) {
        Objects.requireNonNull(value, property);
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, not all blank"
                            .formatted(property, MAX_LENGTH));
        }
    }
}
