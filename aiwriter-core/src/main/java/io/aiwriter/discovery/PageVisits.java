package io.aiwriter.discovery;

import io.aiwriter.discovery.BoundedCalls.Call;
import io.aiwriter.discovery.BoundedCalls.Outcome;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.ResearchReport.PageFailure;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents that one research reads: each address and each text once. Not thread-safe. */
final class PageVisits {

    private final PageReader pages;
    private final BoundedCalls calls;
    private final Clock clock;
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Source> byText = new LinkedHashMap<>();
    private final List<PageFailure> failures = new ArrayList<>();

    PageVisits(PageReader pages, BoundedCalls calls, Clock clock) {
        this.pages = pages;
        this.calls = calls;
        this.clock = clock;
    }

    /** Takes over what was read already. */
    void keep(List<Source> sources) {
        for (Source source : sources) {
            visited.add(CanonicalUrl.of(source.location()));
            byText.putIfAbsent(source.contentHash(), source);
        }
    }

    /** Reads documents that the caller named. */
    void read(List<URI> locations) {
        visit(locations.stream().map(uri -> SearchResult.builder(uri).build()).toList());
    }

    /**
     * Reads found documents in their order until there are enough; one that cannot be read makes
     * room for the next.
     *
     * @param found documents, best first
     * @param wanted how many more to read
     */
    void read(List<SearchResult> found, int wanted) {
        int enough = byText.size() + wanted;
        int next = 0;
        while (byText.size() < enough && next < found.size()) {
            int end = Math.min(found.size(), next + enough - byText.size());
            visit(found.subList(next, end));
            next = end;
        }
    }

    /** What was read, in the order of reading. */
    List<Source> sources() {
        return List.copyOf(byText.values());
    }

    /** What could not be read. */
    List<PageFailure> failures() {
        return List.copyOf(failures);
    }

    private void visit(List<SearchResult> documents) {
        List<SearchResult> fresh =
                documents.stream()
                        .filter(document -> visited.add(CanonicalUrl.of(document.location())))
                        .toList();
        List<Call<Source>> reads =
                fresh.stream()
                        .map(document -> new Call<>(group(document), () -> source(document)))
                        .toList();
        List<Outcome<Source>> outcomes = calls.make(reads);
        for (int i = 0; i < fresh.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Answered<Source> read ->
                        byText.putIfAbsent(read.value().contentHash(), read.value());
                case Outcome.Failed<Source> failed ->
                        failures.add(new PageFailure(fresh.get(i).location(), failed.reason()));
            }
        }
    }

    private Source source(SearchResult document) {
        SourceText text = document.text().orElse(SourceText.of(""));
        return text.untrusted().isBlank()
                ? pages.read(document.location())
                : delivered(document, text);
    }

    private Source delivered(SearchResult document, SourceText text) {
        return Source.builder(document.location(), text)
                .title(document.title().untrusted())
                .author(String.join(", ", document.authors()))
                .publishedOn(document.publishedOn().orElse(null))
                .readAt(clock.instant())
                .build();
    }

    /** Documents without a host, such as files, wait for none of their own. */
    private static String group(SearchResult document) {
        String host = CanonicalUrl.host(document.location());
        return host.isEmpty() ? document.location().toString() : host;
    }
}
