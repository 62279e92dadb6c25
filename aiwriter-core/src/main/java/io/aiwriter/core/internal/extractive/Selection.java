package io.aiwriter.core.internal.extractive;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks sentences one by one: the next is the one with the best balance of rank and novelty.
 * Maximal marginal relevance, Carbonell and Goldstein, "The use of MMR, diversity-based reranking
 * for reordering documents and producing summaries", SIGIR 1998. Not thread-safe.
 */
final class Selection {

    /** Above this cosine to a chosen sentence, another one says the same again. */
    static final double SAME = 0.9;

    private static final double RANK_WEIGHT = 0.7;
    private static final double COHESION_BONUS = 0.08;
    private static final double LEANING_PENALTY = 0.3;
    private static final int NOWHERE = 0;
    private static final double OVERRUN = 1.08;

    private final Candidates candidates;
    private final int[] place;
    private final boolean[] leaning;
    private final double[] closest;
    private int current = NOWHERE;
    private boolean strict = true;

    Selection(Candidates candidates) {
        this.candidates = candidates;
        int n = candidates.list().size();
        this.place = new int[n];
        this.closest = new double[n];
        this.leaning = new boolean[n];
        for (int i = 0; i < n; i++) {
            leaning[i] =
                    SentenceQuality.leansOnPredecessor(candidates.list().get(i).sentence().text());
        }
    }

    /**
     * Chooses from a pool until the words are used up or nothing new is left. A sentence that
     * points back to the one before it is chosen after that one and for the same section, or when
     * {@link #relax} was called.
     *
     * @param pool indexes of candidates
     * @param words how many words there is room for
     * @param section the number of the section that they are for, from 1
     * @return the indexes that were chosen, in the order of choosing
     */
    List<Integer> choose(List<Integer> pool, int words, int section) {
        current = section;
        List<Integer> picked = new ArrayList<>();
        int room = (int) (words * OVERRUN);
        int next = best(pool, room);
        while (next >= 0) {
            take(next);
            picked.add(next);
            room -= candidates.list().get(next).words();
            next = best(pool, room);
        }
        return picked;
    }

    /** From here on a sentence that points back may stand without the one before it, if it must. */
    void relax() {
        strict = false;
    }

    private int best(List<Integer> pool, int room) {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i : pool) {
            boolean fits =
                    place[i] == NOWHERE
                            && closest[i] <= SAME
                            && candidates.list().get(i).words() <= room
                            && (!strict || !leaning[i] || follows(i));
            if (fits && score(i) > bestScore) {
                best = i;
                bestScore = score(i);
            }
        }
        return best;
    }

    private double score(int i) {
        double score =
                RANK_WEIGHT * candidates.ranks()[i] - (1 - RANK_WEIGHT) * Math.max(0, closest[i]);
        if (follows(i)) {
            return score + COHESION_BONUS;
        }
        return leaning[i] ? score - LEANING_PENALTY : score;
    }

    /** Whether the sentence right before it stands in the section that is being filled. */
    private boolean follows(int i) {
        return i > 0
                && place[i - 1] == current
                && candidates.list().get(i).follows(candidates.list().get(i - 1));
    }

    private void take(int taken) {
        place[taken] = current;
        for (int i = 0; i < closest.length; i++) {
            double cosine =
                    candidates
                            .list()
                            .get(i)
                            .embedding()
                            .cosine(candidates.list().get(taken).embedding());
            closest[i] = Math.max(closest[i], cosine);
        }
    }
}
