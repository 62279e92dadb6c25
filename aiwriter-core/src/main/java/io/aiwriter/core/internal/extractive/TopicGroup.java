package io.aiwriter.core.internal.extractive;

import io.aiwriter.embedding.Embedding;
import java.util.List;

/**
 * Sentences that stand together in a source: under one heading, or in one passage when there is
 * none.
 *
 * @param heading the nearest heading in the source, else the source's title; empty when there is
 *     neither
 * @param sentences indexes of the candidates
 * @param centre the mean of their embeddings, weighted by rank
 * @param weight the sum of their ranks
 * @param position where in its source it stands, 0 for the beginning to 1 for the end
 */
record TopicGroup(
        String heading, List<Integer> sentences, Embedding centre, double weight, double position) {

    TopicGroup {
        sentences = List.copyOf(sentences);
    }
}
