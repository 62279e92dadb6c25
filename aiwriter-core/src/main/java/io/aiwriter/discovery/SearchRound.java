package io.aiwriter.discovery;

import io.aiwriter.discovery.BoundedCalls.Call;
import io.aiwriter.discovery.BoundedCalls.Outcome;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchOutcome;
import io.aiwriter.research.SearchOutcome.Status;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts queries to providers, all at once as far as the limits allow. Thread-safe. */
final class SearchRound {

    private final List<SearchProvider> providers;
    private final BoundedCalls calls;

    SearchRound(List<SearchProvider> providers, BoundedCalls calls) {
        this.providers = List.copyOf(providers);
        this.calls = calls;
    }

    /** Asks every provider every query. What comes back is in the order of the queries. */
    Answers ask(List<SearchRequest> requests) {
        List<Call<List<SearchResult>>> made = new ArrayList<>();
        for (SearchRequest request : requests) {
            for (SearchProvider provider : providers) {
                if (lacking(provider, request).isEmpty()) {
                    SearchRequest honoured = honoured(provider, request);
                    made.add(new Call<>(provider.name(), () -> provider.search(honoured)));
                }
            }
        }
        var answered = calls.make(made).iterator();
        List<SearchOutcome> outcomes = new ArrayList<>();
        List<List<SearchResult>> lists = new ArrayList<>();
        for (SearchRequest request : requests) {
            for (SearchProvider provider : providers) {
                Set<SearchAbility> lacking = lacking(provider, request);
                if (lacking.isEmpty()) {
                    outcomes.add(outcome(provider, request, answered.next(), lists));
                } else {
                    outcomes.add(skipped(provider, request, lacking));
                }
            }
        }
        return new Answers(outcomes, lists);
    }

    /** Domains can be left out here as well as there; nothing else can be seen in the results. */
    private static Set<SearchAbility> lacking(SearchProvider provider, SearchRequest request) {
        EnumSet<SearchAbility> lacking = EnumSet.noneOf(SearchAbility.class);
        lacking.addAll(request.needs());
        lacking.removeAll(provider.abilities());
        lacking.remove(SearchAbility.EXCLUDE_DOMAINS);
        return lacking;
    }

    private static SearchRequest honoured(SearchProvider provider, SearchRequest request) {
        return provider.abilities().contains(SearchAbility.EXCLUDE_DOMAINS)
                ? request
                : request.toBuilder().excludeDomains(List.of()).build();
    }

    private static SearchOutcome outcome(
            SearchProvider provider,
            SearchRequest request,
            Outcome<List<SearchResult>> outcome,
            List<List<SearchResult>> lists) {
        return switch (outcome) {
            case Outcome.Failed<List<SearchResult>> failed ->
                    none(provider, request, Status.FAILED, failed.reason());
            case Outcome.Answered<List<SearchResult>> answer -> {
                List<SearchResult> wanted =
                        answer.value().stream()
                                .filter(result -> isWanted(result, request))
                                .toList();
                if (wanted.isEmpty()) {
                    yield none(provider, request, Status.EMPTY, "it found nothing");
                }
                lists.add(wanted);
                yield new SearchOutcome(
                        provider.name(), request.query(), Status.OK, wanted.size(), "");
            }
        };
    }

    private static SearchOutcome skipped(
            SearchProvider provider, SearchRequest request, Set<SearchAbility> lacking) {
        String what =
                lacking.stream()
                        .map(ability -> ability.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
        return none(provider, request, Status.SKIPPED, "it cannot narrow a search by " + what);
    }

    private static SearchOutcome none(
            SearchProvider provider, SearchRequest request, Status status, String reason) {
        return new SearchOutcome(provider.name(), request.query(), status, 0, reason);
    }

    private static boolean isWanted(SearchResult result, SearchRequest request) {
        String host = CanonicalUrl.host(result.location());
        boolean included =
                request.includeDomains().isEmpty()
                        || request.includeDomains().stream().anyMatch(d -> isWithin(host, d));
        return included && request.excludeDomains().stream().noneMatch(d -> isWithin(host, d));
    }

    private static boolean isWithin(String host, String domain) {
        String bare = domain.startsWith("www.") ? domain.substring("www.".length()) : domain;
        return host.equals(bare) || host.endsWith("." + bare);
    }

    /**
     * What came back.
     *
     * @param outcomes how each query went with each provider
     * @param lists the lists of results that are not empty
     */
    record Answers(List<SearchOutcome> outcomes, List<List<SearchResult>> lists) {}
}
