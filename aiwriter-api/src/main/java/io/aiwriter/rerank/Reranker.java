package io.aiwriter.rerank;

import java.util.List;

/**
 * Orders documents by how well they answer a query, reading both together, which is slower and more
 * exact than comparing vectors. Implementations are safe for use by many threads.
 */
public interface Reranker {

    /**
     * The best documents, best first. Text beyond the model's limit is left out of account.
     *
     * @param query what is looked for; not blank
     * @param documents any number that the service takes at once; none gives none
     * @param limit how many at most, 1 or more
     * @return no document twice
     * @throws IllegalArgumentException when the query is blank or the limit is less than 1
     * @throws io.aiwriter.AiWriterException when the model fails
     */
    List<RankedDocument> rerank(String query, List<String> documents, int limit);
}
