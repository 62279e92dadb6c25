package io.aiwriter.rerank;

/**
 * A document's place among others.
 *
 * @param index which document of the request, from 0
 * @param score how well it answers, more is better; comparable only within one answer of one model
 */
public record RankedDocument(int index, double score) {

    /** Checks the index and that the score is a number. */
    public RankedDocument {
        if (index < 0) {
            throw new IllegalArgumentException("index must be at least 0: " + index);
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score must be finite: " + score);
        }
    }
}
