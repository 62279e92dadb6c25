package io.aiwriter.chat;

import java.util.Objects;

/**
 * One turn of a conversation.
 *
 * @param role who speaks
 * @param text what is said
 */
public record Message(Role role, String text) {

    /** Checks both parts. */
    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
    }

    /** Hides the text, which may be confidential. */
    @Override
    public String toString() {
        return "Message[role=%s, %d characters]".formatted(role, text.length());
    }

    /** Who speaks. */
    public enum Role {
        /** The instructions that hold for the whole conversation. */
        SYSTEM,
        /** The caller. */
        USER,
        /** The model, earlier in the conversation. */
        ASSISTANT
    }
}
