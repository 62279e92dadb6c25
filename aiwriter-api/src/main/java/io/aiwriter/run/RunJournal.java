package io.aiwriter.run;

import java.util.Optional;

/**
 * What a run was answered, seen by one attempt at it. Entries are never changed, and outlive the
 * attempt. Safe for use by many threads; all methods may throw {@link
 * io.aiwriter.content.StoreException}.
 */
public interface RunJournal {

    /** The number of the attempt, from 1. */
    int attempt();

    /** Whether this attempt still is the one that works on the run. */
    boolean isHeld();

    /**
     * The recorded answer.
     *
     * @param key names the call
     */
    Optional<String> find(String key);

    /**
     * Records an answer. A key that has one keeps it.
     *
     * @param key names the call, 1 or more characters
     * @param answer what was answered
     * @throws RunLostException when the run was cancelled or is worked on by another attempt
     */
    void record(String key, String answer);

    /**
     * Ends the attempt. A run that is {@link RunState#DONE} loses its journal, which nobody needs
     * any more.
     *
     * @param state any but {@link RunState#RUNNING}
     * @param reason why, in a sentence; may be empty
     * @return whether this attempt still held the run; nothing was changed when not
     */
    boolean end(RunState state, String reason);
}
