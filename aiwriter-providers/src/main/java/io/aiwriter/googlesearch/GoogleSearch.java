package io.aiwriter.googlesearch;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Searches with a Google Programmable Search Engine, by {@code GET /customsearch/v1}. It honours
 * every narrowing, domains as {@code site:} operators; it gives at most {@value #MAX_RESULTS}
 * results.
 *
 * {@snippet :
 * SearchProvider google = GoogleSearch.builder("017576662512468239146:omuauf_lfve", () -> key).build();
 * }
 *
 * @see <a href="https://developers.google.com/custom-search/v1/reference/rest/v1/cse/list">Custom
 *     Search JSON API</a>
 */
public final class GoogleSearch {

    /** Where Google answers. */
    public static final String DEFAULT_BASE_URL = "https://customsearch.googleapis.com";

    /** Most results of one search. */
    public static final int MAX_RESULTS = 10;

    private GoogleSearch() {}

    /**
     * Starts a provider.
     *
     * @param engineId which search engine to ask ({@code cx})
     * @param apiKey tells the key, asked at every call
     */
    public static Builder builder(String engineId, Supplier<String> apiKey) {
        return new Builder(engineId, apiKey);
    }

    /** Collects the settings of a Google provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private final String engineId;
        private final Supplier<String> apiKey;

        private Builder(String engineId, Supplier<String> apiKey) {
            super(DEFAULT_BASE_URL);
            if (engineId.isBlank()) {
                throw new IllegalArgumentException("engineId must not be blank");
            }
            this.engineId = engineId.strip();
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected SearchService service() {
            return new GoogleService(engineId, apiKey);
        }
    }
}
