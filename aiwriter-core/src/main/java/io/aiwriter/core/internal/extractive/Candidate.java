package io.aiwriter.core.internal.extractive;

import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;

/**
 * A sentence that may be quoted.
 *
 * @param sentence the sentence
 * @param passage where it stands
 * @param index its place among the sentences of its passage, from 0
 * @param words how many words it has
 * @param embedding its meaning
 */
record Candidate(
        SentenceSpan sentence, ScoredPassage passage, int index, int words, Embedding embedding) {

    /** Whether another candidate is the sentence right before this one. */
    boolean follows(Candidate other) {
        return passage.passage().id().equals(other.passage.passage().id())
                && index == other.index + 1;
    }
}
