package io.aiwriter.recipe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a recipe wants to know.
 *
 * @param name lower case with underscores
 * @param type what kind of value
 * @param required whether a request must give it
 * @param initial the value when none is given: a {@link String}, {@link Integer}, {@link Boolean}
 *     or {@link List} of strings as the type says; {@code null} for none
 * @param allowed the values to choose from; empty for any
 * @param limits what {@link InputType} says
 */
public record RecipeInput(
        String name,
        InputType type,
        boolean required,
        @Nullable Object initial,
        List<String> allowed,
        Limits limits) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Checks the name and that the default keeps the limits. */
    public RecipeInput {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(limits, "limits");
        allowed = List.copyOf(allowed);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an input's name must be lower case letters, digits and underscores: " + name);
        }
        if (type == InputType.CHOICE && allowed.isEmpty()) {
            throw new IllegalArgumentException(
                    "input " + name + " needs the values to choose from");
        }
        if (required && initial != null) {
            throw new IllegalArgumentException(
                    "input " + name + " is required, so it can have no default");
        }
        if (initial != null) {
            initial =
                    InputValues.checked(
                            name, new InputValues.Rules(type, allowed, limits), initial);
        }
    }

    /** The value when none is given. */
    public Optional<Object> defaultValue() {
        return Optional.ofNullable(initial);
    }

    /**
     * A given value in the form that the type says; texts are read as what they stand for.
     *
     * @throws IllegalArgumentException when it is of another kind, not allowed or beyond the
     *     limits; names input, value and limit
     */
    public Object read(Object value) {
        return InputValues.checked(name, new InputValues.Rules(type, allowed, limits), value);
    }

    /**
     * Bounds, both included.
     *
     * @param min the least
     * @param max the most, at least {@code min}
     */
    public record Limits(int min, int max) {

        /** No bounds. */
        public static final Limits NONE = new Limits(0, Integer.MAX_VALUE);

        /** Checks the order. */
        public Limits {
            if (max < min) {
                throw new IllegalArgumentException(
                        "max must be at least min: %d < %d".formatted(max, min));
            }
        }

        /** Whether a number lies within. */
        public boolean contains(int number) {
            return number >= min && number <= max;
        }

        @Override
        public String toString() {
            return max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
        }
    }
}
