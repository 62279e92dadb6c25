package io.aiwriter.verify;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import java.util.Objects;

/**
 * A citation that was checked again.
 *
 * @param section its section's place in the content, from 0
 * @param claim the sentence
 * @param citation the citation with the verdict that was stored
 * @param found the verdict of now
 */
public record CheckedCitation(int section, String claim, Citation citation, Verdict found) {

    /** Checks all parts. */
    public CheckedCitation {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(found, "found");
    }

    /** Whether the evidence carries the sentence now. */
    public boolean isSupported() {
        return found.support() == Verdict.Support.SUPPORTED;
    }
}
