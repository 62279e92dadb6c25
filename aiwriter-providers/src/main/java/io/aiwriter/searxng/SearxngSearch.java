package io.aiwriter.searxng;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.List;

/**
 * Searches with a SearXNG server, by {@code GET /search?format=json}. The server must allow that
 * format ({@code search.formats} in its settings). It honours a language and domains, these as
 * {@code site:} operators; results of engines that do not know the operator are left out.
 *
 * {@snippet :
 * SearchProvider searxng = SearxngSearch.builder("https://searx.example.org").build();
 * }
 *
 * @see <a href="https://docs.searxng.org/dev/search_api.html">Search API</a>
 */
public final class SearxngSearch {

    private SearxngSearch() {}

    /**
     * Starts a provider.
     *
     * @param baseUrl where the server answers
     */
    public static Builder builder(String baseUrl) {
        return new Builder(baseUrl);
    }

    /** Collects the settings of a SearXNG provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private List<String> categories = List.of();
        private List<String> engines = List.of();

        private Builder(String baseUrl) {
            super(baseUrl);
        }

        /** The categories to search, such as {@code science}; the server's own by default. */
        public Builder categories(List<String> categories) {
            this.categories = List.copyOf(categories);
            return this;
        }

        /** The engines to ask, such as {@code duckduckgo}; the server's own by default. */
        public Builder engines(List<String> engines) {
            this.engines = List.copyOf(engines);
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected SearchService service() {
            return new SearxngService(categories, engines);
        }
    }
}
