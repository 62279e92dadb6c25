package io.aiwriter.serper;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Searches the web with Google by way of Serper, by {@code POST /search}. It honours every
 * narrowing: domains as {@code site:} operators, days as Google's own date range.
 *
 * {@snippet :
 * SearchProvider serper = SerperSearch.builder(() -> key).build();
 * }
 */
public final class SerperSearch {

    /** Where Serper answers. */
    public static final String DEFAULT_BASE_URL = "https://google.serper.dev";

    /** Most results of one search. */
    public static final int MAX_RESULTS = 100;

    private SerperSearch() {}

    /**
     * Starts a provider.
     *
     * @param apiKey tells the key, asked at every call
     */
    public static Builder builder(Supplier<String> apiKey) {
        return new Builder(apiKey);
    }

    /** Collects the settings of a Serper provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private final Supplier<String> apiKey;

        private Builder(Supplier<String> apiKey) {
            super(DEFAULT_BASE_URL);
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected SearchService service() {
            return new SerperService(apiKey);
        }
    }
}
