package io.aiwriter.jdbc;

import java.nio.charset.StandardCharsets;

/** Says which texts come back exactly as they were. */
final class StorableText {

    private StorableText() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException when it has a NUL character, which PostgreSQL does not keep,
     *     or half of a surrogate pair, which no UTF-8 can express
     */
    static String require(String property, String text) {
        if (text.indexOf('\0') >= 0) {
            throw refused(property, "a NUL character");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw refused(property, "half of a surrogate pair");
        }
        return text;
    }

    private static IllegalArgumentException refused(String property, String what) {
        return new IllegalArgumentException(
                "%s has %s and could not be kept exactly; remove it first"
                        .formatted(property, what));
    }
}
