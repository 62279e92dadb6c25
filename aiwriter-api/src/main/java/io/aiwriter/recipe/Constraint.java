package io.aiwriter.recipe;

import java.util.List;

/**
 * A rule about a written piece that code can check without a model. Implementations are immutable
 * and safe for use by many threads.
 */
public interface Constraint {

    /** Its number in the catalogue, such as {@code K06}. */
    String id();

    /** What it asks for, in one sentence that a writer can follow. */
    String description();

    /**
     * What breaks the rule.
     *
     * @param manuscript the piece
     * @return one entry for each breach, in the order of the text; empty when the rule is kept or
     *     has nothing to look at
     */
    List<Violation> check(Manuscript manuscript);

    /**
     * The piece with those breaches mended that can be mended without changing what it says, such
     * as a text that is too long, cut at a word. By default the piece as it is.
     *
     * @param manuscript the piece
     */
    default Manuscript repair(Manuscript manuscript) {
        return manuscript;
    }
}
