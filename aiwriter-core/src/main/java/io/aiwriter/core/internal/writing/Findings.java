package io.aiwriter.core.internal.writing;

import io.aiwriter.embedding.Embedding;
import java.util.List;

/**
 * What research found.
 *
 * @param topic what was looked for
 * @param topicEmbedding its meaning
 * @param passages passages on the topic, best first; empty only when nothing was to be read
 */
public record Findings(String topic, Embedding topicEmbedding, List<ScoredPassage> passages) {

    /** Copies. */
    public Findings {
        passages = List.copyOf(passages);
    }
}
