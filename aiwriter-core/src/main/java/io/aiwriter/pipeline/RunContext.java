package io.aiwriter.pipeline;

import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Stage;
import java.time.Instant;
import java.util.UUID;

/** What a stage sees of the run that it belongs to. */
interface RunContext {

    UUID id();

    /** When the run was asked for, however often it was tried since. */
    Instant submittedAt();

    /** Whether an earlier attempt may have left something behind. */
    boolean isContinued();

    void emit(RunEvent event);

    /** Says that a stage begins. */
    void enter(Stage stage);

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
