package io.aiwriter.pipeline;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.NoEvidenceException;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the sources, cuts and embeds their passages, and finds those on the topic. */
final class ResearchStage {

    private static final int SEARCH_LIMIT = 400;

    private final AiWriter.Parts parts;
    private final SourceCollection collection;
    private final PassageCutter cutter;

    ResearchStage(AiWriter.Parts parts, PassageCutter cutter) {
        this.parts = parts;
        this.collection = new SourceCollection(parts.pages());
        this.cutter = cutter;
    }

    Researched run(ContentRequest request, RunContext run) {
        SourceCollection.Collected collected = collection.collect(request, run);
        Evidence all = evidence(request, collected.sources());
        Embedding topic = parts.embeddings().embed(request.topic(), EmbeddingModel.Use.QUERY);
        TopicWords words = new TopicWords(request.topic(), all.sources());
        PassageVectors vectors =
                new PassageVectors(parts.embeddings(), parts.vectors(), run::throwIfCancelled);
        Screening screening = new Screening(vectors, words);
        Evidence evidence = screening.sources(all, topic);
        List<Passage> promising = screening.passages(evidence, request.words());
        Map<UUID, Embedding> embeddings = vectors.of(evidence.sources(), promising);
        TopicRanking ranking = new TopicRanking(evidence, embeddings, topic, words);
        List<ScoredPassage> passages =
                ranking.rank(search(request.topic(), topic, promising, embeddings));
        if (!ranking.foundAnything() || passages.isEmpty()) {
            throw new NoEvidenceException(
                    "nothing in the %d sources is about \"%s\"; give sources that are, or another topic"
                            .formatted(all.sources().size(), request.topic()));
        }
        List<String> warnings = new ArrayList<>(collected.warnings());
        if (promising.size() < evidence.passages().size()) {
            warnings.add(
                    "Of %d passages the %d most promising were read closely and can be searched."
                            .formatted(evidence.passages().size(), promising.size()));
        }
        Findings findings = new Findings(request.topic(), topic, passages);
        return new Researched(evidence, embeddings, findings, all.sources().size(), warnings);
    }

    /** Cuts the sources, and takes over what the store has of them already. */
    private Evidence evidence(ContentRequest request, List<Source> sources) {
        List<Source> kept = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (Source source : sources) {
            Evidence cut =
                    parts.contents()
                            .findSource(request.owner(), source.location(), source.contentHash())
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
}
