package io.aiwriter.research;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What research found, and what it could not find out.
 *
 * @param queries what was searched for, in the order of asking; empty when nothing was searched
 * @param searches how each query went with each provider, in the order of asking
 * @param evidence the sources that were read, with all their passages
 * @param passages the passages on the topic, best first; of these sources and of no others
 * @param failures the documents that could not be read
 * @param notes what a reader of the report should know, one sentence each
 */
public record ResearchReport(
        List<String> queries,
        List<SearchOutcome> searches,
        Evidence evidence,
        List<RankedPassage> passages,
        List<PageFailure> failures,
        List<String> notes) {

    /** Copies. */
    public ResearchReport {
        queries = List.copyOf(queries);
        searches = List.copyOf(searches);
        Objects.requireNonNull(evidence, "evidence");
        passages = List.copyOf(passages);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /** Whether no source could be found and read. */
    public boolean isEmpty() {
        return evidence.sources().isEmpty();
    }

    /**
     * A document that could not be read.
     *
     * @param location which
     * @param reason why, in one sentence
     */
    public record PageFailure(URI location, String reason) {

        /** Checks both parts. */
        public PageFailure {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
