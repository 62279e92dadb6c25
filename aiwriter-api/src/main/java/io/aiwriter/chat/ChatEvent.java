package io.aiwriter.chat;

import java.util.Objects;

/** Something that happens while an answer arrives. */
public sealed interface ChatEvent {

    /**
     * A piece of the answer.
     *
     * @param text the next characters, never empty
     */
    record TextDelta(String text) implements ChatEvent {
        /** Checks the text. */
        public TextDelta {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A piece of what the model thinks before it answers; no part of the answer.
     *
     * @param text the next characters, never empty
     */
    record ReasoningDelta(String text) implements ChatEvent {
        /** Checks the text. */
        public ReasoningDelta {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The provider's terminal marker was seen. Always the last event.
     *
     * @param response the whole answer
     */
    record Completed(ChatResponse response) implements ChatEvent {
        /** Checks the response. */
        public Completed {
            Objects.requireNonNull(response, "response");
        }
    }
}
