package io.aiwriter.files;

import java.util.regex.Pattern;

/**
 * Bytes that are kept.
 *
 * @param key the SHA-256 hash of the bytes (FIPS 180-4), 64 lower-case hexadecimal digits
 * @param size how many bytes, 0 or more
 */
public record StoredObject(String key, long size) {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /** Checks both parts. */
    public StoredObject {
        if (!isKey(key)) {
            throw new IllegalArgumentException("key must have 64 lower-case hexadecimal digits");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative: " + size);
        }
    }

    /** Whether a text can be the key of an object. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }
}
