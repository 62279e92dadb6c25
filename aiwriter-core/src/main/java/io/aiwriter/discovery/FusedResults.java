package io.aiwriter.discovery;

import io.aiwriter.research.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The results of many searches as one list: by reciprocal rank fusion (Cormack, Clarke and
 * Büttcher, 2009, with their constant of 60) over canonical addresses, then with no host crowding
 * out the others. Belongs to one research.
 */
final class FusedResults {

    private static final int RANK_CONSTANT = 60;

    private final Map<String, Fused> byUrl = new LinkedHashMap<>();

    /** Adds one list, best first. */
    void add(List<SearchResult> results) {
        int rank = 0;
        for (SearchResult result : results) {
            rank++;
            double score = 1.0 / (RANK_CONSTANT + rank);
            byUrl.merge(CanonicalUrl.of(result.location()), new Fused(result, score), Fused::plus);
        }
    }

    /** How many different documents there are. */
    int size() {
        return byUrl.size();
    }

    /** All documents, best first; of equal ones the one that was found first. */
    List<SearchResult> ranked() {
        return byUrl.values().stream()
                .sorted(Comparator.comparingDouble(Fused::score).reversed())
                .map(Fused::result)
                .toList();
    }

    /**
     * All documents in the order of reading: first those that are within their host's share, best
     * first, then the others.
     *
     * @param perHost how many of one host are read before others have had their turn, 1 or more
     */
    List<SearchResult> diverse(int perHost) {
        Map<String, Integer> taken = new HashMap<>();
        List<SearchResult> first = new ArrayList<>();
        List<SearchResult> later = new ArrayList<>();
        for (SearchResult result : ranked()) {
            String host = CanonicalUrl.host(result.location());
            int number = Objects.requireNonNull(taken.merge(host, 1, Integer::sum));
            (number <= perHost ? first : later).add(result);
        }
        first.addAll(later);
        return first;
    }

    /**
     * A document.
     *
     * @param result as the first provider described it that delivered its text, or else the first
     * @param score the sum over the lists that have it
     */
    private record Fused(SearchResult result, double score) {

        Fused plus(Fused other) {
            boolean better = result.text().isEmpty() && other.result.text().isPresent();
            return new Fused(better ? other.result : result, score + other.score);
        }
    }
}
