package io.aiwriter.run;

import io.aiwriter.Owner;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps runs. Every call names an owner and sees that owner's runs alone, save {@link
 * #unfinished()}. What has returned is kept through a crash. Implementations are safe for use by
 * many threads and processes; all of their methods may throw {@link
 * io.aiwriter.content.StoreException}.
 */
public interface RunRepository {

    /** Most runs that one call lists. */
    int MAX_PAGE = 200;

    /**
     * Adds a run in state {@link RunState#QUEUED}, unless the owner has one of the same idempotency
     * key.
     *
     * @return the run that was added, or the one that was there
     */
    StoredRun submit(Submission submission);

    /** The run, when the owner has it. */
    Optional<StoredRun> find(Owner owner, UUID id);

    /**
     * The owner's runs, newest first.
     *
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @param offset how many to pass over, 0 or more
     */
    List<StoredRun> list(Owner owner, int limit, int offset);

    /** Every owner's queued and running runs, oldest first. */
    List<StoredRun> unfinished();

    /**
     * Begins an attempt: the run is {@link RunState#RUNNING}, and whoever held it until now holds
     * it no more.
     *
     * @return the journal of this attempt; empty when the run is done, or not the owner's
     */
    Optional<RunJournal> take(Owner owner, UUID id);

    /**
     * Takes a run that has not ended away from whoever holds it and marks it {@link
     * RunState#CANCELLED}. What its journal holds stays.
     *
     * @return whether there was such a run
     */
    boolean cancel(Owner owner, UUID id);

    /**
     * Removes a run with its journal.
     *
     * @return whether there was one
     */
    boolean delete(Owner owner, UUID id);
}
