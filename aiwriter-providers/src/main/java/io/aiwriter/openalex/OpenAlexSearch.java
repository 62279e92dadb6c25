package io.aiwriter.openalex;

import io.aiwriter.providers.internal.search.SearchBuilder;
import io.aiwriter.providers.internal.search.SearchService;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches the scholarly works that OpenAlex lists, by {@code GET /works}. The snippet of a result
 * is its abstract. It honours dates and a language.
 *
 * {@snippet :
 * SearchProvider openAlex = OpenAlexSearch.builder().apiKey(() -> key).build();
 * }
 *
 * @see <a href="https://developers.openalex.org/api-reference/works">Works</a>
 */
public final class OpenAlexSearch {

    /** Where OpenAlex answers. */
    public static final String DEFAULT_BASE_URL = "https://api.openalex.org";

    /** Most results of one search. */
    public static final int MAX_RESULTS = 100;

    private OpenAlexSearch() {}

    /** Starts a provider. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of an OpenAlex provider. Not thread-safe. */
    public static final class Builder extends SearchBuilder<Builder> {

        private @Nullable Supplier<String> apiKey;

        private Builder() {
            super(DEFAULT_BASE_URL);
        }

        /**
         * What tells the key, asked at every call. Without one OpenAlex allows a few searches a
         * day. OpenAlex takes it in the address alone.
         */
        public Builder apiKey(Supplier<String> apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected SearchService service() {
            return new OpenAlexService(apiKey);
        }
    }
}
