package io.aiwriter.recipe;

import java.util.Objects;

/**
 * What is wrong with a recipe's text.
 *
 * @param file the file or template
 * @param line the line, from 1; 0 when it concerns the whole
 * @param field the path of the field, such as {@code inputs.tone.default}; empty for the whole
 * @param message what is wrong and what would be right, in one sentence
 */
public record RecipeProblem(String file, int line, String field, String message) {

    /** Checks all parts. */
    public RecipeProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }

    /** In the form {@code file:line: field: message}. */
    @Override
    public String toString() {
        return "%s:%d: %s%s".formatted(file, line, field.isEmpty() ? "" : field + ": ", message);
    }
}
