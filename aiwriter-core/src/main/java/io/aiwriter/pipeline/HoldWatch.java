package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.core.internal.journal.Journal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when a run is cancelled, or taken over, from outside of this process. */
final class HoldWatch {

    /** How long a call may stay in flight after a run was cancelled elsewhere. */
    static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(HoldWatch.class);

    private HoldWatch() {}

    /**
     * Watches until the run has stopped.
     *
     * @param onLoss called once, when the attempt does not hold the run any more
     */
    static void start(Journal journal, CountDownLatch stopped, Runnable onLoss) {
        Thread.ofVirtual().name("aiwriter-hold-watch").start(() -> watch(journal, stopped, onLoss));
    }

    private static void watch(Journal journal, CountDownLatch stopped, Runnable onLoss) {
        try {
            while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!isHeld(journal)) {
                    onLoss.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that cannot be asked takes no run away; the next record will tell. */
    private static boolean isHeld(Journal journal) {
        try {
            return journal.isHeld();
        } catch (AiWriterException e) {
            LOG.warn("cannot tell whether a run is still held: {}", e.getMessage());
            return true;
        }
    }
}
