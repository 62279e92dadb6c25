package io.aiwriter.run;

/** How far a run is. */
public enum RunState {
    /** Nobody works on it yet. */
    QUEUED,
    /** A process works on it, or died while it did. */
    RUNNING,
    /** It waits for somebody to go on with it. */
    PAUSED,
    /** Its content is stored. */
    DONE,
    /** It ended without a content; it can be tried again by hand. */
    FAILED,
    /** It was cancelled; it can be tried again by hand. */
    CANCELLED;

    /** Whether nobody will work on it unless told to. */
    public boolean isEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
