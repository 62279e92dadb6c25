package io.aiwriter.exa;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Searches the web with Exa, by {@code POST /search}, which goes by meaning rather than words. It
 * honours domains, dates and a country, and can deliver the text of the pages.
 *
 * {@snippet :
 * SearchProvider exa = ExaSearch.builder(() -> key).wholeText(true).build();
 * }
 *
 * @see <a href="https://exa.ai/docs/reference/search">Exa Search</a>
 */
public final class ExaSearch {

    /** Where Exa answers. */
    public static final String DEFAULT_BASE_URL = "https://api.exa.ai";

    /** Most results of one search. */
    public static final int MAX_RESULTS = 100;

    private ExaSearch() {}

    /**
     * Starts a provider.
     *
     * @param apiKey tells the key, asked at every call
     */
    public static Builder builder(Supplier<String> apiKey) {
        return new Builder(apiKey);
    }

    /** Collects the settings of an Exa provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private final Supplier<String> apiKey;
        private boolean wholeText;

        private Builder(Supplier<String> apiKey) {
            super(DEFAULT_BASE_URL);
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
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
            return new ExaService(apiKey, wholeText);
        }
    }
}
