package io.aiwriter.recipe;

/** What kind of value an input takes. */
public enum InputType {
    /** A short text; limits count its characters. */
    TEXT,
    /**
     * A text to work on, such as a draft or a transcript; limits count its characters. It reaches a
     * model only fenced, as material.
     */
    DOCUMENT,
    /** A whole number; limits bound it. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** One of the allowed values. */
    CHOICE,
    /** Several texts; limits count them. */
    LIST
}
