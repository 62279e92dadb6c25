package io.aiwriter.web.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller of the API may do. */
public enum Scope {
    /** Read contents and runs. */
    CONTENT_READ,
    /** Write and change contents. */
    CONTENT_WRITE,
    /** Delete contents. */
    CONTENT_DELETE,
    /** Make and revoke keys. */
    API_MANAGE;

    /** The scope of a name such as {@code content:read}. */
    public static Optional<Scope> parse(String name) {
        return Arrays.stream(values()).filter(scope -> scope.label().equals(name)).findFirst();
    }

    /** Its name, such as {@code content:read}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    String authority() {
        return "SCOPE_" + label();
    }

    /** What a role may do with a password of its own. */
    static Set<Scope> of(Account.Role role) {
        return switch (role) {
            case ADMIN -> EnumSet.allOf(Scope.class);
            case EDITOR -> EnumSet.of(CONTENT_READ, CONTENT_WRITE, CONTENT_DELETE);
            case VIEWER -> EnumSet.of(CONTENT_READ);
        };
    }
}
