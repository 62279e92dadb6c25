package io.aiwriter.core.internal.extractive;

import io.aiwriter.embedding.Embedding;
import java.util.Arrays;
import java.util.List;

/**
 * How central each sentence is among those that are about the topic: the stationary distribution of
 * a random walk that goes to a similar sentence or, with probability {@value #BIAS}, jumps to a
 * sentence in proportion to its relevance.
 *
 * <p>Otterbacher, Erkan and Radev, "Biased LexRank: Passage retrieval using random walks with
 * question-based priors", Information Processing and Management 45(1), 2009, equation 2; similarity
 * is the cosine of sentence embeddings instead of idf-weighted words.
 */
final class BiasedLexRank {

    /** The paper finds 0.7 to 0.95 best for questions. */
    static final double BIAS = 0.75;

    /** Below this cosine two sentences count as unrelated. */
    static final double LEAST_SIMILARITY = 0.3;

    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-9;

    private BiasedLexRank() {}

    /**
     * The rank of each sentence.
     *
     * @param sentences their embeddings
     * @param relevance how much each is about the topic, 0 or more, not all 0
     * @return ranks scaled so that the highest is 1
     */
    static double[] rank(List<Embedding> sentences, double[] relevance) {
        int n = sentences.size();
        double[][] transition = transitions(sentences);
        double[] jump = normalised(relevance);
        double[] rank = jump.clone();
        double change = 1;
        for (int i = 0; i < MAX_ITERATIONS && change > TOLERANCE; i++) {
            double[] next = step(rank, transition, jump);
            change = distance(rank, next);
            rank = next;
        }
        double highest = Arrays.stream(rank).max().orElse(1);
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = rank[i] / highest;
        }
        return scaled;
    }

    private static double[][] transitions(List<Embedding> sentences) {
        int n = sentences.size();
        double[][] similarity = new double[n][n];
        for (int i = 0; i < n; i++) {
            similarity[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double cosine = sentences.get(i).cosine(sentences.get(j));
                double kept = cosine < LEAST_SIMILARITY ? 0 : cosine;
                similarity[i][j] = kept;
                similarity[j][i] = kept;
            }
        }
        for (double[] row : similarity) {
            double sum = Arrays.stream(row).sum();
            for (int j = 0; j < n; j++) {
                row[j] /= sum;
            }
        }
        return similarity;
    }

    private static double[] step(double[] rank, double[][] transition, double[] jump) {
        double[] next = new double[rank.length];
        for (int from = 0; from < rank.length; from++) {
            for (int to = 0; to < rank.length; to++) {
                next[to] += (1 - BIAS) * rank[from] * transition[from][to];
            }
        }
        for (int to = 0; to < rank.length; to++) {
            next[to] += BIAS * jump[to];
        }
        return next;
    }

    private static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = sum == 0 ? 1.0 / values.length : values[i] / sum;
        }
        return result;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }
}
