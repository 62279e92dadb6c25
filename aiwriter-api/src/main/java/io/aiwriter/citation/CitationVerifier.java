package io.aiwriter.citation;

import io.aiwriter.research.Evidence;

/** Checks whether cited evidence carries a sentence. Implementations are safe for many threads. */
@FunctionalInterface
public interface CitationVerifier {

    /**
     * Checks one citation.
     *
     * @param claim the cited sentence
     * @param citation what it cites
     * @param evidence the stored sources and passages
     * @return a verdict, never {@link Verdict.Support#UNCHECKED}
     */
    Verdict verify(String claim, Citation citation, Evidence evidence);
}
