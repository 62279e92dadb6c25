package io.aiwriter.tavily;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Searches the web with Tavily, by {@code POST /search}. It honours domains, dates and a country,
 * which raises that country's pages; it gives at most {@value #MAX_RESULTS} results.
 *
 * {@snippet :
 * SearchProvider tavily = TavilySearch.builder(() -> key).build();
 * }
 *
 * @see <a href="https://docs.tavily.com/documentation/api-reference/endpoint/search">Tavily
 *     Search</a>
 */
public final class TavilySearch {

    /** Where Tavily answers. */
    public static final String DEFAULT_BASE_URL = "https://api.tavily.com";

    /** Most results of one search. */
    public static final int MAX_RESULTS = 20;

    private TavilySearch() {}

    /**
     * Starts a provider.
     *
     * @param apiKey tells the key, asked at every call
     */
    public static Builder builder(Supplier<String> apiKey) {
        return new Builder(apiKey);
    }

    /** How thoroughly Tavily looks. */
    public enum Depth {
        /** One credit a search. */
        BASIC,
        /** Two credits a search; longer and better chosen snippets. */
        ADVANCED
    }

    /** Collects the settings of a Tavily provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private final Supplier<String> apiKey;
        private Depth depth = Depth.BASIC;
        private boolean wholeText;

        private Builder(Supplier<String> apiKey) {
            super(DEFAULT_BASE_URL);
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
        }

        /** How thoroughly to look; {@link Depth#BASIC} by default. */
        public Builder depth(Depth depth) {
            this.depth = Objects.requireNonNull(depth, "depth");
            return this;
        }

        /** Whether to deliver the whole text of each page with it; off by default. */
        public Builder wholeText(boolean wholeText) {
            this.wholeText = wholeText;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected SearchService service() {
            return new TavilyService(apiKey, depth, wholeText);
        }
    }
}
