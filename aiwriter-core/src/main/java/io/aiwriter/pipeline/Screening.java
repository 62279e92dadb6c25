package io.aiwriter.pipeline;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Looks into each source before all of it is embedded, which is what costs time: a few passages
 * tell whether it is about the topic, and of those that are the passages that promise most come
 * first.
 */
final class Screening {

    /** Below this share of the best source's focus a source is not looked at any further. */
    static final double LEAST_FOCUS = 0.5;

    /** How many passages are embedded at most for a short piece. */
    static final int FEWEST_EMBEDDED = 600;

    private static final int PROBES = 3;

    private final PassageVectors vectors;
    private final TopicWords words;

    Screening(PassageVectors vectors, TopicWords words) {
        this.vectors = vectors;
        this.words = words;
    }

    /** The sources that seem to be about the topic, with all their passages. */
    Evidence sources(Evidence evidence, Embedding topic) {
        Map<UUID, List<Passage>> bySource = TopicWords.bySource(evidence);
        List<Passage> probes = new ArrayList<>();
        bySource.values().forEach(passages -> probes.addAll(probes(passages)));
        Map<UUID, Embedding> probed = vectors.of(evidence.sources(), probes);
        SourceFocus focus = new SourceFocus(bySource, TopicRanking.cosines(probed, topic), words);
        List<Source> kept =
                evidence.sources().stream()
                        .filter(source -> focus.of(source.id()) >= LEAST_FOCUS)
                        .toList();
        List<Passage> passages = new ArrayList<>();
        kept.forEach(source -> passages.addAll(bySource.getOrDefault(source.id(), List.of())));
        return new Evidence(kept, passages);
    }

    /**
     * The most promising passages, each source's in turn, as many as a piece of this length can
     * use.
     */
    List<Passage> passages(Evidence evidence, int pieceWords) {
        int most = Math.max(FEWEST_EMBEDDED, pieceWords);
        if (evidence.passages().size() <= most) {
            return evidence.passages();
        }
        Map<Passage, Integer> turn = new HashMap<>();
        TopicWords.bySource(evidence)
                .values()
                .forEach(
                        passages -> {
                            List<Passage> ordered = byPromise(passages);
                            for (int i = 0; i < ordered.size(); i++) {
                                turn.put(ordered.get(i), i);
                            }
                        });
        return evidence.passages().stream()
                .sorted(Comparator.comparingInt(passage -> turn.getOrDefault(passage, 0)))
                .limit(most)
                .toList();
    }

    /**
     * The opening, which says what a source is about, and the places that have most of the topic.
     */
    private Set<Passage> probes(List<Passage> passages) {
        Set<Passage> probes = new LinkedHashSet<>();
        probes.add(passages.get(0));
        byPromise(passages).stream().limit(PROBES - 1L).forEach(probes::add);
        return probes;
    }

    private List<Passage> byPromise(List<Passage> passages) {
        Map<Passage, Double> promise = new HashMap<>();
        passages.forEach(passage -> promise.put(passage, words.coverage(passage)));
        return passages.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Passage passage) -> -promise.getOrDefault(passage, 0.0))
                                .thenComparingInt(Passage::ordinal))
                .toList();
    }
}
