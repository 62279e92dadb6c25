package io.aiwriter.providers.internal.search;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Searches with one service: refuses what the service cannot do, and holds the answer to the
 * domains and the number that were asked for. Thread-safe.
 */
final class SearchClient implements SearchProvider {

    private final SearchService service;
    private final ProviderClient client;

    SearchClient(SearchService service, String baseUrl, HttpSettings settings) {
        this.service = service;
        this.client = new ProviderClient(service.name(), baseUrl, service.headers(), settings);
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.copyOf(service.abilities());
    }

    @Override
    public List<SearchResult> search(SearchRequest request) {
        ProviderFailure known = ProviderFailure.builder(name()).build();
        requireAble(request, known);
        return service.search(client, request, known).stream()
                .filter(result -> Domains.allow(request, result.location()))
                .limit(request.limit())
                .toList();
    }

    @Override
    public String toString() {
        return "SearchProvider[%s]".formatted(name());
    }

    private void requireAble(SearchRequest request, ProviderFailure known) {
        Set<SearchAbility> beyond = EnumSet.noneOf(SearchAbility.class);
        beyond.addAll(request.needs());
        beyond.removeAll(service.abilities());
        if (!beyond.isEmpty()) {
            throw new UnsupportedOptionException(
                    "%s cannot narrow a search by %s; leave it out or choose another provider"
                            .formatted(name(), beyond),
                    known,
                    null);
        }
    }
}
