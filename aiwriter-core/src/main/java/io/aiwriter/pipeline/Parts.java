package io.aiwriter.pipeline;

import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.discovery.Discovery;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.vector.VectorStore;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a writer is made of.
 *
 * @param discovery finds and reads sources
 * @param embeddings tells meanings
 * @param contents keeps what is made
 * @param vectors keeps what can be searched
 * @param scratch makes the empty index of one run
 * @param checks how citations are checked and what time it is
 */
record Parts(
        Discovery discovery,
        EmbeddingModel embeddings,
        ContentRepository contents,
        VectorStore vectors,
        Supplier<VectorStore> scratch,
        Checks checks) {

    /** The same parts with another way of finding sources. */
    Parts with(Discovery other) {
        return new Parts(other, embeddings, contents, vectors, scratch, checks);
    }

    CitationVerifier verifier() {
        return checks.verifier();
    }

    Clock clock() {
        return checks.clock();
    }

    /**
     * How a run is paced and measured.
     *
     * @param verifier checks citations
     * @param clock tells the time
     * @param sectionsAtOnce how many sections are written at the same time
     */
    record Checks(CitationVerifier verifier, Clock clock, int sectionsAtOnce) {}
}
