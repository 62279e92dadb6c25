package io.aiwriter.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page for the first password sends. {@link #toString} hides the secrets. */
final class SetupForm {

    private final String token;
    private final String name;
    private final String password;

    SetupForm(@Nullable String token, @Nullable String name, @Nullable String password) {
        this.token = Objects.requireNonNullElse(token, "");
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.password = Objects.requireNonNullElse(password, "");
    }

    String token() {
        return token;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }

    /** The key of the message that says what is wrong; empty when nothing is. */
    String problem() {
        if (!name.matches("[\\p{L}\\p{N}@._-]{1,100}")) {
            return "setup.badName";
        }
        if (password.codePointCount(0, password.length()) < SetupLink.MIN_PASSWORD) {
            return "setup.shortPassword";
        }
        boolean tooLong =
                password.getBytes(StandardCharsets.UTF_8).length > SetupLink.MAX_PASSWORD_BYTES;
        return tooLong ? "setup.longPassword" : "";
    }

    @Override
    public String toString() {
        return "SetupForm[%s]".formatted(name);
    }
}
