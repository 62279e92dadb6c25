package io.aiwriter.chat;

import java.util.Objects;

/**
 * Why a model stopped.
 *
 * @param kind the common meaning
 * @param raw the provider's own word, such as {@code end_turn}; empty when it gave none
 */
public record FinishReason(Kind kind, String raw) {

    /** Checks both parts. */
    public FinishReason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
    }

    /** The common meanings of the providers' words. */
    public enum Kind {
        /** The model had said all, or met a stop sequence. */
        STOP,
        /** The limit on output tokens or the window was reached: the text is cut. */
        LENGTH,
        /** The model wants a tool to be called. */
        TOOL_CALLS,
        /** A safety system ended the answer. */
        CONTENT_FILTER,
        /** The provider paused a long turn and expects it to be sent again. */
        PAUSE,
        /** The provider says that the answer failed. */
        ERROR,
        /** A word that aiwriter does not know yet; see {@link FinishReason#raw()}. */
        UNKNOWN
    }
}
