package io.aiwriter.pipeline;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Evidence;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the research stage hands on.
 *
 * @param evidence the sources that seem to be about the topic, with all their passages
 * @param embeddings the meaning of the passages that were looked at closely, by their ids
 * @param findings the passages on the topic
 * @param effort what it took
 * @param warnings what could not be read or was left out
 */
record Researched(
        Evidence evidence,
        Map<UUID, Embedding> embeddings,
        Findings findings,
        Effort effort,
        List<String> warnings) {

    /**
     * What research took.
     *
     * @param read how many sources were read
     * @param usage the tokens that planning the searches took
     */
    record Effort(int read, TokenUsage usage) {}
}
