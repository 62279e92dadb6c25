package io.aiwriter.run;

import java.util.UUID;

/**
 * Hands runs to the processes that work on them, each run to one at a time. A run whose process
 * died is handed to another. Implementations are safe for use by many threads and processes; their
 * methods may throw {@link io.aiwriter.content.StoreException}.
 */
public interface RunQueue extends AutoCloseable {

    /** Queues a stored run; does nothing when it is queued already. */
    void add(UUID run);

    /**
     * Lets this process work on runs from now on, until the queue is closed.
     *
     * @throws IllegalStateException when it does already
     */
    void start(RunWorker worker);

    /** Stops working: runs under way here are interrupted and left to others. */
    @Override
    void close();
}
