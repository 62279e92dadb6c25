package io.aiwriter.pipeline;

import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.RankedPassage;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells which passages are about the topic. A passage counts by its own closeness to the topic and
 * by its rank in the fused search, and both only as far as its source as a whole is about the
 * topic: a sentence that happens to fit is worth little in a document on something else.
 */
final class TopicRanking {

    /** A source below this share of the best one is about something else. */
    static final double LEAST_FOCUS = 0.62;

    /** A passage below this share of the best one adds nothing. */
    static final double LEAST_RELEVANCE = 0.2;

    private final Evidence evidence;
    private final Map<UUID, Embedding> embeddings;
    private final Map<UUID, Double> cosines;
    private final SourceFocus focus;

    /**
     * A ranking.
     *
     * @param evidence the sources
     * @param embeddings the meaning of the passages that take part
     * @param topic the meaning of the topic
     * @param words the words of the topic
     */
    TopicRanking(
            Evidence evidence, Map<UUID, Embedding> embeddings, Embedding topic, TopicWords words) {
        this.evidence = evidence;
        this.embeddings = embeddings;
        this.cosines = cosines(embeddings, topic);
        this.focus = new SourceFocus(TopicWords.bySource(evidence), cosines, words);
    }

    static Map<UUID, Double> cosines(Map<UUID, Embedding> embeddings, Embedding topic) {
        Map<UUID, Double> cosines = new HashMap<>();
        embeddings.forEach((id, vector) -> cosines.put(id, Math.max(0, topic.cosine(vector))));
        return cosines;
    }

    /** Whether any source says something about the topic. */
    boolean foundAnything() {
        return focus.foundAnything();
    }

    /**
     * The passages on the topic, best first.
     *
     * @param fused ids of passages as the fused search ranked them, best first
     */
    List<Ranked> rank(List<UUID> fused) {
        Map<UUID, Double> ranks = new HashMap<>();
        for (int i = 0; i < fused.size(); i++) {
            ranks.put(fused.get(i), 1 - (double) i / fused.size());
        }
        Map<UUID, Source> sources = new HashMap<>();
        evidence.sources().forEach(source -> sources.put(source.id(), source));
        List<Ranked> scored = new ArrayList<>();
        for (Passage passage : evidence.passages()) {
            Embedding embedding = embeddings.get(passage.id());
            Source source = sources.get(passage.sourceId());
            if (embedding == null || source == null || focus.of(source.id()) < LEAST_FOCUS) {
                continue;
            }
            Relevance relevance = relevance(passage, ranks.getOrDefault(passage.id(), 0.0));
            if (relevance.score() >= LEAST_RELEVANCE) {
                scored.add(
                        new Ranked(
                                new ScoredPassage(passage, source, embedding, relevance.score()),
                                relevance));
            }
        }
        scored.sort(
                Comparator.comparingDouble((Ranked ranked) -> ranked.scored().relevance())
                        .reversed()
                        .thenComparing(ranked -> ranked.scored().passage().span().start()));
        return scored;
    }

    private Relevance relevance(Passage passage, double rank) {
        double closeness =
                cosines.getOrDefault(passage.id(), 0.0) / Math.max(focus.bestCosine(), 1e-9);
        return new Relevance(focus.of(passage.sourceId()), closeness, rank);
    }

    /**
     * What makes a passage relevant, each 0 to 1.
     *
     * @param focus how far its source as a whole is about the topic
     * @param meaning how close it is to the topic, relative to the closest
     * @param rank its place in the fused search
     */
    record Relevance(double focus, double meaning, double rank) {

        double score() {
            return focus * (meaning + rank) / 2;
        }

        List<RankedPassage.Part> parts() {
            return List.of(part("source", focus), part("meaning", meaning), part("search", rank));
        }

        private static RankedPassage.Part part(String name, double value) {
            return new RankedPassage.Part(name, Math.clamp(value, 0, 1));
        }
    }

    /**
     * A passage on the topic.
     *
     * @param scored the passage
     * @param relevance what makes it relevant
     */
    record Ranked(ScoredPassage scored, Relevance relevance) {

        RankedPassage shown() {
            return new RankedPassage(
                    scored.passage(),
                    scored.source(),
                    Math.clamp(scored.relevance(), 0, 1),
                    relevance.parts());
        }
    }
}
