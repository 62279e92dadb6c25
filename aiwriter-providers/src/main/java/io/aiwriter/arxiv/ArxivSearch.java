package io.aiwriter.arxiv;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;

/**
 * Searches the preprints of arXiv, by its Atom API. The snippet of a result is its abstract. It
 * honours dates, by the day of submission. arXiv asks its users to wait three seconds between
 * calls, which is left to the caller.
 *
 * {@snippet :
 * SearchProvider arxiv = ArxivSearch.builder().build();
 * }
 *
 * @see <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv API User's Manual</a>
 */
public final class ArxivSearch {

    /** Where arXiv answers. */
    public static final String DEFAULT_BASE_URL = "https://export.arxiv.org";

    private ArxivSearch() {}

    /** Starts a provider. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of an arXiv provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private Builder() {
            super(DEFAULT_BASE_URL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected SearchService service() {
            return new ArxivService();
        }
    }
}
