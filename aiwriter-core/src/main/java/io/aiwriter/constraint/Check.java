package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;

/** One rule of the catalogue, set up. Thread-safe. */
interface Check {

    /** What it asks for, in words that a writer can follow. */
    String describe();

    /** Reports what breaks the rule. */
    void check(Manuscript manuscript, Report report);

    /** The piece with those breaches mended that can be mended safely. */
    default Manuscript repair(Manuscript manuscript) {
        return manuscript;
    }
}
