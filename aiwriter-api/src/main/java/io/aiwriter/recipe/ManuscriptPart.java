package io.aiwriter.recipe;

import java.util.Objects;

/**
 * One text of a manuscript.
 *
 * @param name the part it belongs to, such as {@code posts}
 * @param index its place in a list, from 0; {@link #SINGLE} for a part that is no list
 * @param field its field in a record of a list, such as {@code title}; empty when the entries are
 *     plain texts
 * @param text the text in Markdown
 */
public record ManuscriptPart(String name, int index, String field, String text) {

    /** The index of a part that is no list. */
    public static final int SINGLE = -1;

    /** Checks all parts. */
    public ManuscriptPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
        if (index < SINGLE) {
            throw new IllegalArgumentException("index must be at least -1: " + index);
        }
    }

    /** A part that is one text. */
    public static ManuscriptPart of(String name, String text) {
        return new ManuscriptPart(name, SINGLE, "", text);
    }

    /** Where it stands, such as {@code slides[2].title}. */
    public String path() {
        return name + (index == SINGLE ? "" : "[" + index + "]") + dotted();
    }

    /** Which texts of every entry it is one of, such as {@code slides.title}. */
    public String selector() {
        return name + dotted();
    }

    /** The same place with another text. */
    public ManuscriptPart withText(String other) {
        return new ManuscriptPart(name, index, field, other);
    }

    private String dotted() {
        return field.isEmpty() ? "" : "." + field;
    }
}
