package io.aiwriter.recipe;

import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads values of inputs and holds them to their limits. */
final class InputValues {

    private InputValues() {}

    static Object checked(String name, Rules rules, Object value) {
        List<String> allowed = rules.allowed();
        Limits limits = rules.limits();
        Object read =
                switch (rules.type()) {
                    case TEXT, DOCUMENT -> text(name, limits, value);
                    case CHOICE -> choice(name, allowed, value);
                    case NUMBER -> number(name, limits, value);
                    case FLAG -> flag(name, value);
                    case LIST -> list(name, limits, value);
                };
        if (rules.type() == InputType.TEXT && !allowed.isEmpty()) {
            return choice(name, allowed, read);
        }
        return read;
    }

    private static String text(String name, Limits limits, Object value) {
        String text = String.valueOf(value).strip();
        int length = text.codePointCount(0, text.length());
        if (!limits.contains(length)) {
            throw wrong(name, "has %d characters, must have %s".formatted(length, limits));
        }
        return text;
    }

    private static String choice(String name, List<String> allowed, Object value) {
        String text = String.valueOf(value).strip();
        return allowed.stream()
                .filter(one -> one.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        name,
                                        "must be one of %s: %s"
                                                .formatted(String.join(", ", allowed), text)));
    }

    private static Integer number(String name, Limits limits, Object value) {
        int number;
        try {
            number = Integer.parseInt(String.valueOf(value).strip());
        } catch (NumberFormatException e) {
            throw wrong(name, "must be a whole number: " + value);
        }
        if (!limits.contains(number)) {
            throw wrong(name, "must be %s: %d".formatted(limits, number));
        }
        return number;
    }

    private static Boolean flag(String name, Object value) {
        return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong(name, "must be true or false: " + value);
        };
    }

    private static List<String> list(String name, Limits limits, Object value) {
        List<String> entries =
                (value instanceof List<?> given
                                ? given.stream().map(String::valueOf)
                                : Arrays.stream(String.valueOf(value).split("[;\\n]", -1)))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .toList();
        if (!limits.contains(entries.size())) {
            throw wrong(name, "has %d entries, must have %s".formatted(entries.size(), limits));
        }
        return entries;
    }

    private static IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("input " + name + " " + what);
    }

    /**
     * What a value has to be.
     *
     * @param type its type
     * @param allowed the only values, or none for all
     * @param limits of its length or size
     */
    record Rules(InputType type, List<String> allowed, Limits limits) {}
}
