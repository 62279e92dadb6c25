package io.aiwriter.pipeline;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.vector.VectorStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The vectors of passages: from the index when they are there, else from the model, and each only
 * once. Passages are embedded together with the title and headings that they stand under, since a
 * passage seldom names what its document is about. Belongs to one run.
 */
final class PassageVectors {

    private static final int BATCH = 64;

    private final EmbeddingModel model;
    private final VectorStore index;
    private final Runnable betweenBatches;
    private final Map<UUID, Embedding> known = new HashMap<>();

    /**
     * Vectors for one run.
     *
     * @param model embeds what the index does not have
     * @param index has what earlier runs embedded
     * @param betweenBatches called now and then; may end the work by an exception
     */
    PassageVectors(EmbeddingModel model, VectorStore index, Runnable betweenBatches) {
        this.model = model;
        this.index = index;
        this.betweenBatches = betweenBatches;
    }

    /**
     * The vectors of passages by their ids.
     *
     * @param sources the sources of the passages, or more
     * @param passages the passages
     */
    Map<UUID, Embedding> of(List<Source> sources, List<Passage> passages) {
        Map<UUID, Source> byId = new HashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
        List<Passage> missing = passages.stream().filter(passage -> !find(passage.id())).toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            betweenBatches.run();
            List<Passage> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
            embed(batch, byId);
        }
        Map<UUID, Embedding> vectors = new HashMap<>();
        for (Passage passage : passages) {
            vectors.put(passage.id(), Objects.requireNonNull(known.get(passage.id())));
        }
        return vectors;
    }

    private boolean find(UUID id) {
        if (known.containsKey(id)) {
            return true;
        }
        index.get(Indexed.passageKey(id)).ifPresent(stored -> known.put(id, stored.embedding()));
        return known.containsKey(id);
    }

    private void embed(List<Passage> batch, Map<UUID, Source> sources) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : batch) {
            Source source = Objects.requireNonNull(sources.get(passage.sourceId()));
            texts.add(inContext(source, passage));
        }
        List<Embedding> vectors = model.embed(texts, EmbeddingModel.Use.DOCUMENT);
        for (int i = 0; i < batch.size(); i++) {
            known.put(batch.get(i).id(), vectors.get(i));
        }
    }

    private static String inContext(Source source, Passage passage) {
        StringBuilder text = new StringBuilder(source.title());
        passage.headings().stream()
                .filter(heading -> !heading.equals(source.title()))
                .forEach(heading -> text.append(" > ").append(heading));
        return text.append(": ").append(passage.text().untrusted()).toString();
    }
}
