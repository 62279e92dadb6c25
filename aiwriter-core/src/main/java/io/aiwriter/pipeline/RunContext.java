package io.aiwriter.pipeline;

import io.aiwriter.content.RunEvent;
import java.util.UUID;

/** What a stage sees of the run that it belongs to. */
interface RunContext {

    UUID id();

    void emit(RunEvent event);

    /** Ends the stage when the run was cancelled. */
    void throwIfCancelled();

    /**
     * The last moment to cancel: from here on the run writes to the store and must not be
     * interrupted.
     */
    void beginCommit();

    default void warn(String message) {
        emit(new RunEvent.Warning(message));
    }
}
