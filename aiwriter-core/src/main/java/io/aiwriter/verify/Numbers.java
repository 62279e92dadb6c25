package io.aiwriter.verify;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text, by value: {@code 1,200}, {@code 1200} and {@code 1 200} are one. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:[, '’]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[, '’]\\d{3})+(?:\\.\\d+)?");

    private static final List<String> WORDS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private Numbers() {}

    /** The first number of a claim that a passage has neither in digits nor, if small, in words. */
    static Optional<String> firstMissing(String claim, String passage) {
        Set<BigDecimal> known = new TreeSet<>(values(passage).values());
        Matcher word = Pattern.compile("\\p{L}+").matcher(passage.toLowerCase(Locale.ROOT));
        while (word.find()) {
            int value = WORDS.indexOf(word.group());
            if (value >= 0) {
                known.add(BigDecimal.valueOf(value));
            }
        }
        return values(claim).entrySet().stream()
                .filter(number -> !known.contains(number.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, BigDecimal> values(String text) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            values.put(written, value(written));
        }
        return values;
    }

    private static BigDecimal value(String written) {
        String digits =
                GROUPED.matcher(written).matches()
                        ? written.replaceAll("[, '’]", "")
                        : written.replace(',', '.');
        // A TreeSet compares by value, so 2.50 and 2.5 are the same there.
        return new BigDecimal(asciiDigits(digits));
    }

    private static String asciiDigits(String digits) {
        StringBuilder ascii = new StringBuilder();
        digits.codePoints()
                .forEach(
                        c ->
                                ascii.append(
                                        Character.isDigit(c)
                                                ? String.valueOf(Character.digit(c, 10))
                                                : Character.toString(c)));
        return ascii.toString();
    }
}
