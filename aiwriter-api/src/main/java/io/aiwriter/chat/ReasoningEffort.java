package io.aiwriter.chat;

/** How long a model that reasons may think before it answers. */
public enum ReasoningEffort {
    /** Not at all. */
    NONE,
    /** As little as the model allows. */
    MINIMAL,
    /** Little. */
    LOW,
    /** The usual amount. */
    MEDIUM,
    /** Much. */
    HIGH
}
