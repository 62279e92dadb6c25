package io.aiwriter.constraint;

import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The settings of one rule, read by name. What nobody reads is an error. */
final class Settings {

    private final Map<String, Object> values;
    private final Set<String> known = new TreeSet<>();

    Settings(Map<String, Object> values) {
        this.values = values;
    }

    String text(String name, String otherwise) {
        Object value = value(name);
        return value == null ? otherwise : String.valueOf(value).strip();
    }

    /** A whole number, 0 or more. */
    int number(String name, int otherwise) {
        Object value = value(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(String.valueOf(value).strip());
            require(number >= 0, name, "must be at least 0: " + number);
            return number;
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(name, "must be a whole number: " + value);
        }
    }

    /** A number, 0 or more. */
    double decimal(String name, double otherwise) {
        Object value = value(name);
        if (value == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(String.valueOf(value).strip());
            require(number >= 0, name, "must be at least 0: " + number);
            return number;
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(name, "must be a number: " + value);
        }
    }

    /** A setting that can be measured against a limit of the platform. */
    int atMost(String name, int otherwise, int platform) {
        int number = number(name, otherwise);
        require(number <= platform, name, "must be at most %d: %d".formatted(platform, number));
        return number;
    }

    /** Bounds under two names with one ending. */
    Limits limits(String ending, int min, int max) {
        String suffix = ending.isEmpty() ? "" : "_" + ending;
        int low = number("min" + suffix, min);
        int high =
                number("max" + suffix, Math.max(max, values.containsKey("max" + suffix) ? 0 : low));
        require(low <= high, "min" + suffix, "must be at most max: %d > %d".formatted(low, high));
        return new Limits(low, high);
    }

    boolean flag(String name, boolean otherwise) {
        Object value = value(name);
        if (value == null) {
            return otherwise;
        }
        String text = String.valueOf(value).strip();
        require(
                text.equals("true") || text.equals("false"),
                name,
                "must be true or false: " + text);
        return Boolean.parseBoolean(text);
    }

    /** Several texts; one text means its parts between commas or semicolons. */
    List<String> list(String name) {
        Object value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return Arrays.stream(String.valueOf(value).split("[,;\\n]", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new InvalidSettingException(name, rule);
        }
    }

    /** Fails when a setting was given that the rule does not know. */
    void requireAllKnown() {
        for (String name : new TreeSet<>(values.keySet())) {
            require(
                    known.contains(name),
                    name,
                    "is not a setting; there are " + String.join(", ", known));
        }
    }

    private @Nullable Object value(String name) {
        known.add(name);
        return values.get(name);
    }
}
