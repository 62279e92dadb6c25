package io.aiwriter.research;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sources together with the passages that were cut from them: what a content stands on.
 *
 * @param sources each source once
 * @param passages passages of those sources and of no others
 */
public record Evidence(List<Source> sources, List<Passage> passages) {

    /** No sources. */
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    /** Copies, and checks that every passage has its source. */
    public Evidence {
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
        Set<UUID> known = new HashSet<>();
        sources.forEach(source -> known.add(source.id()));
        for (Passage passage : passages) {
            if (!known.contains(passage.sourceId())) {
                throw new IllegalArgumentException(
                        "passage %s has no source".formatted(passage.id()));
            }
        }
    }

    /** The source with this id. */
    public Optional<Source> source(UUID id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The passage with this id. */
    public Optional<Passage> passage(UUID id) {
        return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
    }
}
