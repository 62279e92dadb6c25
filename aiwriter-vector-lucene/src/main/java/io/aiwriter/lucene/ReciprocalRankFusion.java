package io.aiwriter.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins rankings whose scores can not be compared: an item scores the sum over the rankings of
 * {@code 1 / (60 + rank)}, with ranks from 1 (Cormack, Clarke and Büttcher, SIGIR 2009).
 */
final class ReciprocalRankFusion {

    private static final int K = 60;

    private ReciprocalRankFusion() {}

    /** The fused score of every item that is in a ranking. Rankings are best first. */
    static Map<Integer, Double> fuse(List<List<Integer>> rankings) {
        Map<Integer, Double> scores = new HashMap<>();
        for (List<Integer> ranking : rankings) {
            for (int i = 0; i < ranking.size(); i++) {
                scores.merge(ranking.get(i), 1.0 / (K + i + 1), Double::sum);
            }
        }
        return scores;
    }
}
