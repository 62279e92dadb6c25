package io.aiwriter.providers.internal.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The headers that let a call in. The key is asked for at every call and never kept. */
public final class Credentials {

    private Credentials() {}

    /** No key at all. */
    public static Supplier<Map<String, String>> none() {
        return Map::of;
    }

    /**
     * A key as bearer token.
     *
     * @param provider who is called
     * @param key tells the key
     * @param fixed further headers
     */
    public static Supplier<Map<String, String>> bearer(
            String provider, Supplier<String> key, Map<String, String> fixed) {
        return () -> {
            Map<String, String> headers = new HashMap<>(fixed);
            headers.put(
                    "Authorization", "Bearer " + ProviderClient.requireKey(provider, key.get()));
            return headers;
        };
    }

    /**
     * A key in a header of the provider's own.
     *
     * @param provider who is called
     * @param header the header's name
     * @param key tells the key
     * @param fixed further headers
     */
    public static Supplier<Map<String, String>> header(
            String provider, String header, Supplier<String> key, Map<String, String> fixed) {
        return () -> {
            Map<String, String> headers = new HashMap<>(fixed);
            headers.put(header, ProviderClient.requireKey(provider, key.get()));
            return headers;
        };
    }

    /**
     * A setting that must be there.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static <T> T require(String property, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(property + " must be set");
        }
        return Objects.requireNonNull(value);
    }

    /**
     * A model's name, stripped.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public static String requireModel(String model) {
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank");
        }
        return model.strip();
    }
}
