package io.aiwriter.providers.internal.search;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One search service's own words. Implementations are safe for use by many threads. */
public interface SearchService {

    /** The provider's short name. */
    String name();

    /** The narrowings that it honours. */
    Set<SearchAbility> abilities();

    /** Tells the headers of a call, the key among them. */
    Supplier<Map<String, String>> headers();

    /**
     * Makes the one exchange.
     *
     * @param client where to send it
     * @param request what is asked, with no narrowing beyond the abilities
     * @param known what the exchange is known by when it fails
     * @return what was answered, best first, perhaps more than was asked for
     */
    List<SearchResult> search(ProviderClient client, SearchRequest request, ProviderFailure known);
}
