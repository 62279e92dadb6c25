package io.aiwriter.vector;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps texts with their vectors and finds them by meaning and by words. What a call that returned
 * has changed is seen by every later call and survives the end of the process. Implementations are
 * safe for use by many threads. Every method throws {@link VectorStoreException} when the store
 * fails.
 *
 * <p>A vector counts by its direction, not its length. A vector of zeros has no direction: a record
 * with one is found by words alone, and a query with one looks by words alone.
 */
public interface VectorStore extends AutoCloseable {

    /**
     * Adds records, replacing those with the same ids. All or nothing. Of records with the same id
     * in one list the last stays.
     *
     * @throws IllegalArgumentException when a vector's length is not the store's
     */
    void upsert(List<VectorRecord> records);

    /** The record with this id. */
    Optional<VectorRecord> get(String id);

    /** Removes the records that satisfy a condition. */
    void delete(Filter filter);

    /**
     * The best matches, best first; fewer than the limit when there are no more. Equal scores are
     * in the order of their ids.
     *
     * @throws IllegalArgumentException when the embedding's length is not the store's
     */
    List<VectorMatch> search(VectorQuery query);

    /**
     * How many records satisfy a condition.
     *
     * @param filter the condition, or {@code null} for all records
     */
    long count(@Nullable Filter filter);

    /**
     * Records in the order of their ids (by Unicode code points), page by page.
     *
     * @param filter the condition, or {@code null} for all records
     * @param afterId the last id of the page before, or {@code null} for the first page
     * @param limit how many at most, 1 or more
     */
    List<VectorRecord> scroll(@Nullable Filter filter, @Nullable String afterId, int limit);

    /** Frees what the store holds. */
    @Override
    void close();
}
