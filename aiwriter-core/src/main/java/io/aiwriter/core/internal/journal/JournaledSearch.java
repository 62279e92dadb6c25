package io.aiwriter.core.internal.journal;

import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A search service that is asked only what the journal cannot answer. */
final class JournaledSearch implements SearchProvider {

    private final SearchProvider search;
    private final Journal journal;

    JournaledSearch(SearchProvider search, Journal journal) {
        this.search = search;
        this.journal = journal;
    }

    @Override
    public String name() {
        return search.name();
    }

    @Override
    public Set<SearchAbility> abilities() {
        return search.abilities();
    }

    @Override
    public List<SearchResult> search(SearchRequest request) {
        String kind = "search-" + search.name();
        try (Journal.Entry entry = journal.open(kind, SearchJson.canonical(request))) {
            Optional<String> recorded = entry.find();
            return SearchJson.read(
                    recorded.isPresent()
                            ? recorded.get()
                            : entry.record(SearchJson.write(search.search(request))));
        }
    }
}
