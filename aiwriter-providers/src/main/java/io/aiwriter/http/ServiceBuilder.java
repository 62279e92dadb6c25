package io.aiwriter.http;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What everything that calls a service is built from: an address, a key, clocks and limits. Not
 * thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ServiceBuilder<B extends ServiceBuilder<B>> {

    private String baseUrl;
    private @Nullable Supplier<String> apiKey;
    private HttpSettings httpSettings = HttpSettings.defaults();

    /**
     * Starts with all defaults.
     *
     * @param baseUrl where the service answers by default
     */
    protected ServiceBuilder(String baseUrl) {
        this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    }

    /** This builder, as what it is. */
    protected abstract B self();

    /** What tells the key, asked at every call. Required by hosted services. */
    public B apiKey(Supplier<String> apiKey) {
        this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
        return self();
    }

    /** Where to call; by default where the service answers. */
    public B baseUrl(String baseUrl) {
        this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
        return self();
    }

    /** Clocks and limits. */
    public B httpSettings(HttpSettings settings) {
        this.httpSettings = Objects.requireNonNull(settings, "settings");
        return self();
    }

    /** What tells the key, where there is one. */
    protected final Optional<Supplier<String>> apiKey() {
        return Optional.ofNullable(apiKey);
    }

    /**
     * What tells the key.
     *
     * @throws IllegalArgumentException when it was not set
     */
    protected final Supplier<String> requiredKey() {
        return apiKey().orElseThrow(() -> new IllegalArgumentException("apiKey must be set"));
    }

    /** Where to call. */
    protected final String baseUrl() {
        return baseUrl;
    }

    /** Clocks and limits. */
    protected final HttpSettings httpSettings() {
        return httpSettings;
    }
}
