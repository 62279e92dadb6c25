package io.aiwriter.cost;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of models or providers: a word in which {@code *} stands for anything, or a regular
 * expression between slashes that may match anywhere. Capitals do not count.
 */
final class NamePattern {

    private final boolean anywhere;
    private final Pattern pattern;

    private NamePattern(boolean anywhere, Pattern pattern) {
        this.anywhere = anywhere;
        this.pattern = pattern;
    }

    static NamePattern of(String written) {
        boolean expression =
                written.length() > 1 && written.startsWith("/") && written.endsWith("/");
        String regex =
                expression
                        ? written.substring(1, written.length() - 1)
                        : Arrays.stream(written.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*"));
        return new NamePattern(expression, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    boolean matches(String name) {
        return anywhere ? pattern.matcher(name).find() : pattern.matcher(name).matches();
    }
}
