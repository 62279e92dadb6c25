package io.aiwriter.core.internal.writing;

import io.aiwriter.embedding.Embedding;
import java.util.List;

/**
 * What research found.
 *
 * @param topic what was looked for
 * @param topicEmbedding its meaning
 * @param passages passages on the topic, best first; never empty
 */
public record Findings(String topic, Embedding topicEmbedding, List<ScoredPassage> passages) {

    /** Copies, and checks that there is something. */
    public Findings {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("findings must not be empty");
        }
    }
}
