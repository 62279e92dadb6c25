package io.aiwriter.providers.internal.search;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.research.SearchProvider;
import java.time.Duration;
import java.util.Objects;

/**
 * Collects what every search provider is reached by. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class SearchBuilder<B extends SearchBuilder<B>> {

    /** How long a search may take by default. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private String baseUrl;
    private HttpSettings httpSettings =
            HttpSettings.builder()
                    .firstEventTimeout(DEFAULT_TIMEOUT)
                    .callTimeout(DEFAULT_TIMEOUT)
                    .build();

    /**
     * A builder.
     *
     * @param baseUrl where the service answers when nothing else is said
     */
    protected SearchBuilder(String baseUrl) {
        this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    }

    /** Where to call; by default the service's own address. */
    public final B baseUrl(String baseUrl) {
        this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
        return self();
    }

    /** Clocks and limits; by default a search may take 30 seconds. */
    public final B httpSettings(HttpSettings settings) {
        this.httpSettings = Objects.requireNonNull(settings, "settings");
        return self();
    }

    /**
     * The finished provider. Makes no call.
     *
     * @throws IllegalArgumentException when a key would travel without TLS
     */
    public SearchProvider build() {
        return new SearchClient(service(), address(), httpSettings);
    }

    /** Where to call, for services that complete it. */
    protected String address() {
        return baseUrl;
    }

    /** This builder. */
    protected abstract B self();

    /** The service as it was configured. */
    protected abstract SearchService service();
}
