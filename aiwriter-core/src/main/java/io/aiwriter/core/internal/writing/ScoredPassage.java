package io.aiwriter.core.internal.writing;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;

/**
 * A passage that says something about the topic.
 *
 * @param passage the passage
 * @param source its source
 * @param embedding its meaning
 * @param relevance how much it is about the topic, 0 to 1
 */
public record ScoredPassage(
        Passage passage, Source source, Embedding embedding, double relevance) {}
