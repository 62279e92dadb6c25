package io.aiwriter.recipe;

import java.util.List;
import java.util.Objects;

/**
 * A part of what a recipe makes.
 *
 * @param name lower case with underscores
 * @param heading the heading over it; empty for none
 * @param purpose what it is for, in one sentence for the model
 * @param shape how it is built
 * @param fields the fields of each entry when the shape is {@link Shape#RECORDS}; empty otherwise
 * @param count how many entries a list has; the words of a text when it is one
 */
public record RecipePart(
        String name,
        String heading,
        String purpose,
        Shape shape,
        List<String> fields,
        RecipeInput.Limits count) {

    /** Copies, and checks that fields and shape agree. */
    public RecipePart {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(count, "count");
        fields = List.copyOf(fields);
        if ((shape == Shape.RECORDS) == fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "part %s: records have fields, and nothing else has".formatted(name));
        }
    }

    /** How a part is built, and how it is shown. */
    public enum Shape {
        /** One text in Markdown. */
        TEXT,
        /** Several texts, each a section of its own, such as the posts of a thread. */
        SERIES,
        /** Several texts as a list of bullets. */
        LIST,
        /** Several words on one line, such as hashtags. */
        LINE,
        /** Several records with the same fields, each a section of its own, such as slides. */
        RECORDS
    }
}
