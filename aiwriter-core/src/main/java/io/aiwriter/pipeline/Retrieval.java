package io.aiwriter.pipeline;

import io.aiwriter.Owner;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.RankedPassage;
import io.aiwriter.research.Source;
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From sources to the passages of them that are on a topic. Thread-safe. */
final class Retrieval {

    private static final int SEARCH_LIMIT = 400;

    private final Parts parts;
    private final PassageCutter cutter;

    Retrieval(Parts parts, PassageCutter cutter) {
        this.parts = parts;
        this.cutter = cutter;
    }

    /**
     * Cuts and embeds the sources' passages, and ranks those on the topic.
     *
     * @param question what the passages are to be about
     * @param sources at least one
     * @param betweenSteps called now and then; may end the work by an exception
     */
    Retrieved retrieve(Question question, List<Source> sources, Runnable betweenSteps) {
        Evidence all = evidence(question.owner(), sources);
        Embedding topic = parts.embeddings().embed(question.topic(), EmbeddingModel.Use.QUERY);
        TopicWords words = new TopicWords(question.topic(), all.sources());
        PassageVectors vectors =
                new PassageVectors(parts.embeddings(), parts.vectors(), betweenSteps);
        Screening screening = new Screening(vectors, words);
        Evidence evidence = screening.sources(all, topic);
        List<Passage> promising = screening.passages(evidence, question.words());
        Map<UUID, Embedding> embeddings = vectors.of(evidence.sources(), promising);
        TopicRanking ranking = new TopicRanking(evidence, embeddings, topic, words);
        List<TopicRanking.Ranked> passages =
                ranking.foundAnything()
                        ? ranking.rank(search(question.topic(), topic, promising, embeddings))
                        : List.of();
        return new Retrieved(all, evidence, embeddings, topic, passages);
    }

    /** Cuts the sources, and takes over what the store has of them already. */
    private Evidence evidence(Owner owner, List<Source> sources) {
        List<Source> kept = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (Source source : sources) {
            Evidence cut =
                    parts.contents()
                            .findSource(owner, source.location(), source.contentHash())
                            .orElseGet(() -> new Evidence(List.of(source), cutter.cut(source)));
            if (!cut.passages().isEmpty()) {
                kept.addAll(cut.sources());
                passages.addAll(cut.passages());
            }
        }
        return new Evidence(kept, passages);
    }

    /** The passages by meaning and by words, in an index of the run's own. */
    private List<UUID> search(
            String topic,
            Embedding embedding,
            List<Passage> passages,
            Map<UUID, Embedding> embeddings) {
        try (VectorStore scratch = parts.scratch().get()) {
            List<VectorRecord> records = new ArrayList<>();
            for (Passage passage : passages) {
                Embedding vector = embeddings.get(passage.id());
                if (vector != null) {
                    String text = passage.text().untrusted();
                    records.add(new VectorRecord(passage.id().toString(), vector, text, Map.of()));
                }
            }
            scratch.upsert(records);
            VectorQuery query =
                    VectorQuery.builder()
                            .text(topic)
                            .embedding(embedding)
                            .limit(SEARCH_LIMIT)
                            .build();
            return scratch.search(query).stream()
                    .map(VectorMatch::entry)
                    .map(entry -> UUID.fromString(entry.id()))
                    .toList();
        }
    }

    /**
     * What passages are to be about.
     *
     * @param owner whose sources
     * @param topic the topic
     * @param words how long the piece will be that they are for
     */
    record Question(Owner owner, String topic, int words) {}

    /**
     * What was retrieved.
     *
     * @param all every source that has passages, with all of them
     * @param evidence the sources that seem to be about the topic, with all their passages
     * @param embeddings the meaning of the passages that were looked at closely, by their ids
     * @param topic the meaning of the topic
     * @param passages those on the topic, best first; empty when none is
     */
    record Retrieved(
            Evidence all,
            Evidence evidence,
            Map<UUID, Embedding> embeddings,
            Embedding topic,
            List<TopicRanking.Ranked> passages) {

        List<ScoredPassage> scored() {
            return passages.stream().map(TopicRanking.Ranked::scored).toList();
        }

        List<RankedPassage> ranked() {
            return passages.stream().map(TopicRanking.Ranked::shown).toList();
        }
    }
}
