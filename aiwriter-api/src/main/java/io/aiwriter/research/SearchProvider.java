package io.aiwriter.research;

import java.util.List;
import java.util.Set;

/**
 * Finds documents for a query, in one exchange with a search service or an index. Implementations
 * are safe for use by many threads, stop when their thread is interrupted, and do not retry.
 */
public interface SearchProvider {

    /** The provider's short name, such as {@code tavily}; lower case, stable. */
    String name();

    /** The narrowings that it honours. */
    Set<SearchAbility> abilities();

    /**
     * Searches once. Nothing is made up: every result is one that the provider gave.
     *
     * @param request what to look for
     * @return the results, best first, at most as many as asked for; empty when there are none
     * @throws io.aiwriter.provider.UnsupportedOptionException when the request narrows in a way
     *     that is not among the {@linkplain #abilities() abilities}
     * @throws io.aiwriter.provider.ProviderException when the exchange failed; a limit on requests
     *     is a {@code RateLimitException}, an account without credit a {@code
     *     QuotaExceededException}, an answer that cannot be read a {@code ProtocolException}
     */
    List<SearchResult> search(SearchRequest request);
}
