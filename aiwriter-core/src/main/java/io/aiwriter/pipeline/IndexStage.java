package io.aiwriter.pipeline;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.vector.VectorRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes what is stored searchable. May be done again at any time with the same result. */
final class IndexStage {

    private final Parts parts;

    IndexStage(Parts parts) {
        this.parts = parts;
    }

    /** Indexes a stored version and its evidence. Returns how many records were written. */
    long run(Owner owner, ContentVersion version, Evidence evidence, Map<UUID, Embedding> known) {
        forget();
        List<VectorRecord> records = passages(owner, evidence, known);
        records.addAll(sections(owner, version.content()));
        parts.vectors().delete(Indexed.sectionsOf(owner, version.content().id()));
        parts.vectors().upsert(records);
        parts.contents().markIndexed(owner, version.content().id(), version.number());
        return records.size();
    }

    /** Indexes what a crash left stored and not searchable. Returns how many contents that were. */
    int catchUp() {
        forget();
        List<ContentRepository.Unindexed> behind = parts.contents().unindexed();
        for (ContentRepository.Unindexed missed : behind) {
            parts.contents()
                    .find(missed.owner(), missed.contentId())
                    .ifPresent(version -> again(missed.owner(), version));
        }
        return behind.size();
    }

    /** Removes from the store first: what is found no more must not be there any more either. */
    boolean delete(Owner owner, UUID contentId) {
        boolean deleted = parts.contents().delete(owner, contentId);
        if (deleted) {
            forget();
        }
        return deleted;
    }

    /** Comes before every record that is added: it may have the id of one that was removed. */
    private void forget() {
        for (ContentRepository.Removed removed : parts.contents().removed()) {
            parts.vectors().delete(Indexed.of(removed));
            parts.contents().markForgotten(removed);
        }
    }

    /** Indexes a stored version whose vectors are not at hand. */
    void again(Owner owner, ContentVersion version) {
        Evidence evidence = parts.contents().evidence(owner, version.content().id());
        PassageVectors vectors = new PassageVectors(parts.embeddings(), parts.vectors(), () -> {});
        Map<UUID, Embedding> embeddings = vectors.of(evidence.sources(), evidence.passages());
        run(owner, version, evidence, embeddings);
    }

    private static List<VectorRecord> passages(
            Owner owner, Evidence evidence, Map<UUID, Embedding> embeddings) {
        Map<UUID, Source> sources = new HashMap<>();
        evidence.sources().forEach(source -> sources.put(source.id(), source));
        List<VectorRecord> records = new ArrayList<>();
        for (Passage passage : evidence.passages()) {
            Source source = sources.get(passage.sourceId());
            Embedding embedding = embeddings.get(passage.id());
            if (source != null && embedding != null) {
                records.add(Indexed.passage(owner, source, passage, embedding));
            }
        }
        return records;
    }

    private List<VectorRecord> sections(Owner owner, Content content) {
        List<String> texts = content.sections().stream().map(s -> inContext(content, s)).toList();
        List<Embedding> vectors = parts.embeddings().embed(texts, EmbeddingModel.Use.DOCUMENT);
        List<VectorRecord> records = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            records.add(Indexed.section(owner, content, i, vectors.get(i)));
        }
        return records;
    }

    private static String inContext(Content content, Section section) {
        return content.title() + " > " + section.heading() + ": " + section.text();
    }
}
