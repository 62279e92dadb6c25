package io.aiwriter.wikipedia;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Locale;

/**
 * Searches Wikipedia, or another wiki that runs MediaWiki, by its action API. The snippet of a
 * result is the article's introduction. It honours a language where the address has a place for it;
 * it gives at most {@value #MAX_RESULTS} results.
 *
 * {@snippet :
 * SearchProvider wikipedia =
 *         WikipediaSearch.builder("example-writer/1.0 (ops@example.org)").build();
 * }
 *
 * @see <a href="https://www.mediawiki.org/wiki/API:Search">API:Search</a>
 */
public final class WikipediaSearch {

    /** Where Wikipedia answers; {@code {language}} stands for the language's code. */
    public static final String DEFAULT_BASE_URL = "https://{language}.wikipedia.org/w/api.php";

    /** The language when none is asked for. */
    public static final String DEFAULT_LANGUAGE = "en";

    /** Most results of one search, each with its introduction. */
    public static final int MAX_RESULTS = 20;

    private WikipediaSearch() {}

    /**
     * Starts a provider.
     *
     * @param userAgent names the application and whom to reach about it, which <a
     *     href="https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy">Wikimedia's
     *     policy</a> demands
     */
    public static Builder builder(String userAgent) {
        return new Builder(userAgent);
    }

    /** Collects the settings of a Wikipedia provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private final String userAgent;
        private String language = DEFAULT_LANGUAGE;

        private Builder(String userAgent) {
            super(DEFAULT_BASE_URL);
            if (userAgent.isBlank()) {
                throw new IllegalArgumentException("userAgent must not be blank");
            }
            this.userAgent = userAgent.strip();
        }

        /**
         * The language when a request asks for none, such as {@code de}; by default {@value
         * WikipediaSearch#DEFAULT_LANGUAGE}.
         */
        public Builder language(String language) {
            if (!language.matches("[A-Za-z][A-Za-z-]*")) {
                throw new IllegalArgumentException("language must be a code: " + language);
            }
            this.language = language.toLowerCase(Locale.ROOT);
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected String address() {
            return WikipediaService.in(language, super.address());
        }

        @Override
        protected SearchService service() {
            return new WikipediaService(super.address(), language, userAgent);
        }
    }
}
