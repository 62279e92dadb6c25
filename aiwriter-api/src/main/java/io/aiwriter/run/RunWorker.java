package io.aiwriter.run;

import io.aiwriter.Owner;
import java.util.UUID;

/** Works on the runs of a {@link RunQueue}. Safe for use by many threads. */
@FunctionalInterface
public interface RunWorker {

    /**
     * Works on a run until there is nothing more to do for it. Stops when its thread is
     * interrupted.
     *
     * @param owner whose run it is
     * @param run which
     * @param triesLeft how often it may be tried, this time included; 0 when every try was used up
     *     by processes that died, so that the run is to be ended as failed
     * @throws RuntimeException when the run is to be tried again later
     */
    void work(Owner owner, UUID run, int triesLeft);
}
