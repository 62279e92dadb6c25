package io.aiwriter.pipeline;

import io.aiwriter.core.internal.text.Words;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The words of a topic, each weighted by how few of the sources have it. Immutable. */
final class TopicWords {

    private static final int STEM = 6;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<UUID, Double> coverage = new HashMap<>();

    TopicWords(String topic, List<Source> sources) {
        Map<UUID, Set<String>> words = new HashMap<>();
        for (Source source : sources) {
            Set<String> all = new HashSet<>(Words.stems(source.title(), STEM));
            all.addAll(Words.stems(source.text().untrusted(), STEM));
            words.put(source.id(), all);
        }
        for (String word : Words.stems(topic, STEM)) {
            long having = words.values().stream().filter(all -> all.contains(word)).count();
            weights.put(word, Math.log(1 + (double) sources.size() / Math.max(1, having)));
        }
        words.forEach((id, all) -> coverage.put(id, share(all)));
    }

    /** How much of the topic's weight a source has, 0 to 1. */
    double coverage(UUID sourceId) {
        return coverage.getOrDefault(sourceId, 0.0);
    }

    /** The coverage of the source that has most. */
    double bestCoverage() {
        return coverage.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** How much of the topic's weight a passage has together with its headings, 0 to 1. */
    double coverage(Passage passage) {
        Set<String> words = Words.stems(passage.text().untrusted(), STEM);
        passage.headings().forEach(heading -> words.addAll(Words.stems(heading, STEM)));
        return share(words);
    }

    private double share(Set<String> words) {
        double total = 0;
        double found = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            total += weight.getValue();
            found += words.contains(weight.getKey()) ? weight.getValue() : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    /** The passages of each source, in their order. */
    static Map<UUID, List<Passage>> bySource(Evidence evidence) {
        Map<UUID, List<Passage>> bySource = new HashMap<>();
        evidence.passages()
                .forEach(
                        passage ->
                                bySource.computeIfAbsent(
                                                passage.sourceId(), id -> new ArrayList<>())
                                        .add(passage));
        return bySource;
    }
}
