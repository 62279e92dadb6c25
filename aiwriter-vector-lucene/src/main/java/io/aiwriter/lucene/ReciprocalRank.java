package io.aiwriter.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Fuses rankings whose scores cannot be compared: a document scores the sum of 1 / (60 + rank).
 * Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank
 * learning methods", SIGIR 2009.
 */
final class ReciprocalRank {

    private static final int K = 60;

    private ReciprocalRank() {}

    /** All documents of the rankings, best first. */
    static List<ScoreDoc> fuse(List<ScoreDoc[]> rankings) {
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc[] ranking : rankings) {
            for (int rank = 0; rank < ranking.length; rank++) {
                scores.merge(ranking[rank].doc, 1.0 / (K + rank + 1), Double::sum);
            }
        }
        List<ScoreDoc> fused = new ArrayList<>();
        scores.forEach((document, score) -> fused.add(new ScoreDoc(document, score.floatValue())));
        fused.sort(
                Comparator.comparingDouble((ScoreDoc hit) -> -hit.score)
                        .thenComparingInt(hit -> hit.doc));
        return fused;
    }
}
