package io.aiwriter.core.internal.extractive;

import io.aiwriter.embedding.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups vectors by direction. Dhillon and Modha, "Concept decompositions for large sparse text
 * data using clustering", Machine Learning 42, 2001. The first centre is the heaviest vector and
 * each further one the vector that is farthest from the centres so far, so the result is the same
 * every time.
 */
final class SphericalKMeans {

    private static final int MAX_ITERATIONS = 50;

    private SphericalKMeans() {}

    /**
     * The cluster of each vector.
     *
     * @param vectors at least one
     * @param weights how much each counts, positive
     * @param clusters how many clusters at most, 1 or more
     * @return for each vector a number from 0 to below {@code clusters}; some may stay unused
     */
    static int[] cluster(List<Embedding> vectors, double[] weights, int clusters) {
        List<Embedding> centres =
                firstCentres(vectors, weights, Math.min(clusters, vectors.size()));
        int[] assigned = assign(vectors, centres);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            centres = move(centres, vectors, weights, assigned);
            int[] next = assign(vectors, centres);
            if (Arrays.equals(next, assigned)) {
                return assigned;
            }
            assigned = next;
        }
        return assigned;
    }

    private static List<Embedding> firstCentres(
            List<Embedding> vectors, double[] weights, int clusters) {
        List<Embedding> centres = new ArrayList<>();
        int heaviest = 0;
        for (int i = 1; i < weights.length; i++) {
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        centres.add(vectors.get(heaviest));
        while (centres.size() < clusters) {
            centres.add(vectors.get(farthest(vectors, weights, centres)));
        }
        return centres;
    }

    private static int farthest(
            List<Embedding> vectors, double[] weights, List<Embedding> centres) {
        int best = 0;
        double bestDistance = -1;
        for (int i = 0; i < vectors.size(); i++) {
            double distance = weights[i] * (1 - closeness(vectors.get(i), centres));
            if (distance > bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static double closeness(Embedding vector, List<Embedding> centres) {
        return centres.stream().mapToDouble(vector::cosine).max().orElse(-1);
    }

    private static int[] assign(List<Embedding> vectors, List<Embedding> centres) {
        int[] assigned = new int[vectors.size()];
        for (int i = 0; i < assigned.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < centres.size(); c++) {
                double cosine = vectors.get(i).cosine(centres.get(c));
                if (cosine > best) {
                    best = cosine;
                    assigned[i] = c;
                }
            }
        }
        return assigned;
    }

    private static List<Embedding> move(
            List<Embedding> centres, List<Embedding> vectors, double[] weights, int[] assigned) {
        List<Embedding> moved = new ArrayList<>();
        for (int c = 0; c < centres.size(); c++) {
            VectorSum sum = new VectorSum(vectors.get(0).dimensions());
            for (int i = 0; i < assigned.length; i++) {
                if (assigned[i] == c) {
                    sum.add(vectors.get(i), weights[i]);
                }
            }
            moved.add(sum.isEmpty() ? centres.get(c) : sum.toEmbedding());
        }
        return moved;
    }
}
