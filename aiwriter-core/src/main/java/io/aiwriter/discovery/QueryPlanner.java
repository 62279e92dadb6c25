package io.aiwriter.discovery;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.research.SourceText;
import java.util.List;

/** Decides what to search for. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface QueryPlanner {

    /**
     * The queries of a round.
     *
     * @param round what is to be found out and what is known already
     * @return queries, the most useful first; more than the round's breadth are left out, and so is
     *     what was asked before; none when there is nothing more to ask
     */
    Plan plan(Round round);

    /**
     * A round of searching.
     *
     * @param topic what is to be found out
     * @param breadth how many queries there is room for
     * @param asked the queries of earlier rounds, in their order
     * @param found what earlier rounds found, best first
     */
    record Round(String topic, int breadth, List<String> asked, List<Finding> found) {

        /** Copies. */
        public Round {
            asked = List.copyOf(asked);
            found = List.copyOf(found);
        }
    }

    /**
     * A document that an earlier round found. Somebody else wrote all of it.
     *
     * @param title its title
     * @param headings the first of its headings
     */
    record Finding(SourceText title, List<SourceText> headings) {

        /** Copies. */
        public Finding {
            headings = List.copyOf(headings);
        }
    }

    /**
     * What to search for.
     *
     * @param queries the queries
     * @param usage the tokens that planning took
     * @param notes what the reader of a report should know, one sentence each
     */
    record Plan(List<String> queries, TokenUsage usage, List<String> notes) {

        /** Copies. */
        public Plan {
            queries = List.copyOf(queries);
            notes = List.copyOf(notes);
        }
    }
}
