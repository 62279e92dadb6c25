package io.aiwriter.pipeline;

import io.aiwriter.research.Passage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far each source as a whole is about the topic, relative to the best one: by the mean
 * closeness of its three closest passages and by how much of the topic's words it has.
 */
final class SourceFocus {

    /**
     * When even the closest passage is below this cosine and few words are shared, nothing fits.
     */
    static final double LEAST_COSINE = 0.25;

    private static final double LEAST_COVERAGE = 0.5;
    private static final int BEST_PASSAGES = 3;

    private final Map<UUID, Double> focus = new HashMap<>();
    private final double bestCosine;
    private final double bestCoverage;

    /**
     * Measures sources.
     *
     * @param bySource the passages of each source
     * @param cosines how close passages are to the topic, 0 to 1; one that is missing does not
     *     count
     * @param words the words of the topic
     */
    SourceFocus(Map<UUID, List<Passage>> bySource, Map<UUID, Double> cosines, TopicWords words) {
        this.bestCosine = highest(cosines);
        this.bestCoverage = words.bestCoverage();
        Map<UUID, Double> closeness = new HashMap<>();
        bySource.forEach((id, passages) -> closeness.put(id, meanOfBest(passages, cosines)));
        double best = highest(closeness);
        closeness.forEach(
                (id, close) -> {
                    double near = close / Math.max(best, 1e-9);
                    double covers = words.coverage(id) / Math.max(bestCoverage, 1e-9);
                    focus.put(id, near * (1 + covers) / 2);
                });
    }

    /** Whether any source says something about the topic. */
    boolean foundAnything() {
        return bestCosine >= LEAST_COSINE || bestCoverage >= LEAST_COVERAGE;
    }

    /** The focus of a source, 0 to 1. */
    double of(UUID sourceId) {
        return focus.getOrDefault(sourceId, 0.0);
    }

    /** The cosine of the closest passage. */
    double bestCosine() {
        return bestCosine;
    }

    private static double meanOfBest(List<Passage> passages, Map<UUID, Double> cosines) {
        return passages.stream()
                .filter(passage -> cosines.containsKey(passage.id()))
                .map(passage -> cosines.getOrDefault(passage.id(), 0.0))
                .sorted(Comparator.reverseOrder())
                .limit(BEST_PASSAGES)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static double highest(Map<UUID, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
