package io.aiwriter.research;

/**
 * Finds out what is known about a topic: searches, reads what it finds, and ranks the passages.
 * Implementations are safe for use by many threads and stop when their thread is interrupted.
 */
@FunctionalInterface
public interface ResearchService {

    /**
     * Researches once. What fails costs only itself: a provider, a query or a page that fails is in
     * the report with its reason, and when everything fails the report is empty. Nothing is made
     * up: every location in the report was given by the caller or by a provider, or was reached
     * from one of those by a redirect.
     *
     * @param request what to find out, and how far to go
     * @throws io.aiwriter.content.RunCancelledException when the thread is interrupted
     */
    ResearchReport research(ResearchRequest request);
}
