package io.aiwriter.brave;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Searches the web with Brave, by {@code GET /res/v1/web/search}. It honours every narrowing:
 * domains as {@code site:} operators, days as a range of freshness.
 *
 * {@snippet :
 * SearchProvider brave = BraveSearch.builder(() -> key).build();
 * }
 */
public final class BraveSearch {

    /** Where Brave answers. */
    public static final String DEFAULT_BASE_URL = "https://api.search.brave.com";

    /** Most results of one search. */
    public static final int MAX_RESULTS = 20;

    private BraveSearch() {}

    /**
     * Starts a provider.
     *
     * @param apiKey tells the key, asked at every call
     */
    public static Builder builder(Supplier<String> apiKey) {
        return new Builder(apiKey);
    }

    /** Collects the settings of a Brave provider. Not thread-safe. */
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
            return new BraveService(apiKey);
        }
    }
}
