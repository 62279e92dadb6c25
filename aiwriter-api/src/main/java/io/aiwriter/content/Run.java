package io.aiwriter.content;

import java.util.UUID;

/** One request on its way to a content. Safe for use by many threads. */
public interface Run extends AutoCloseable {

    /** Identifies the run; also the id of the content that it makes. */
    UUID id();

    /**
     * What happens, from the beginning. Each iterator starts at the first event, waits for the next
     * one, and ends after the terminal event, which comes exactly once: {@link RunEvent.Completed}
     * or {@link RunEvent.Failed}. Being interrupted while waiting cancels the run.
     */
    Iterable<RunEvent> events();

    /**
     * Waits for the end. Being interrupted while waiting cancels the run.
     *
     * @return the content as it was stored
     * @throws RunCancelledException when the run was cancelled
     * @throws io.aiwriter.AiWriterException what ended the run
     */
    Content await();

    /** Stops the run, with the model call that is in flight; does nothing when it had ended. */
    void cancel();

    /** Cancels what has not ended, and waits until nothing of the run is left running. */
    @Override
    void close();
}
