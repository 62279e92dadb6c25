package io.aiwriter.discovery;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.research.ResearchReport.PageFailure;
import io.aiwriter.research.SearchOutcome;
import io.aiwriter.research.Source;
import java.util.List;

/**
 * What was found and read.
 *
 * @param queries what was searched for, in the order of asking
 * @param searches how each query went with each provider
 * @param sources what was read: first what the caller gave, then what was found, best first
 * @param failures what could not be read
 * @param usage the tokens that planning took
 * @param notes what the reader of a report should know
 */
public record Discovered(
        List<String> queries,
        List<SearchOutcome> searches,
        List<Source> sources,
        List<PageFailure> failures,
        TokenUsage usage,
        List<String> notes) {

    /** Copies. */
    public Discovered {
        queries = List.copyOf(queries);
        searches = List.copyOf(searches);
        sources = List.copyOf(sources);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }
}
