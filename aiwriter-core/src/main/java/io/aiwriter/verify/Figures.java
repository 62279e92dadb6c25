package io.aiwriter.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text in digits, by value: {@code 1,200}, {@code 1200} and {@code 1 200} are one,
 * and so are {@code 6.25 million} and {@code 6,250,000}.
 */
final class Figures {

    private static final Map<String, Integer> SCALES =
            Map.of(
                    "hundred",
                    2,
                    "thousand",
                    3,
                    "k",
                    3,
                    "million",
                    6,
                    "mn",
                    6,
                    "m",
                    6,
                    "billion",
                    9,
                    "bn",
                    9,
                    "trillion",
                    12);
    private static final Pattern SCALE =
            Pattern.compile(
                    "(?:[ -]?(?<word>hundred|thousand|million|billion|trillion|mn|bn)|(?<letter>[km]))s?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE =
            Pattern.compile("(?: ?- ?| to | and | or )\\p{Sc}?\\d[\\d.,]*");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<sign>(?<![\\p{L}\\p{N}.)\\]-])-|\\b(?:minus|negative) )?\\p{Sc}?"
                            + "(?<digits>\\d{1,3}(?:[, ']\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,]\\d+)*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED =
            Pattern.compile(
                    "\\d{1,3}(?:[, ']\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern YEAR_BEFORE =
            Pattern.compile("\\b(?<century>1[0-9]|20)\\d\\d[-/]$");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private Figures() {}

    /** The numbers of a plain text, in order. */
    static List<Figure> of(String plain) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(plain);
        while (matcher.find()) {
            String digits = matcher.group("digits");
            boolean negative = matcher.group("sign") != null;
            Set<BigDecimal> values = values(digits);
            if (values.isEmpty()) {
                for (String part : digits.split("[.,]", -1)) {
                    figures.add(new Figure(part, Set.of(normal(part))));
                }
                continue;
            }
            Set<BigDecimal> readings = new LinkedHashSet<>(scaled(values, plain, matcher.end()));
            readings.addAll(yearOfRange(plain, matcher));
            figures.add(
                    new Figure(
                            matcher.group(), negative ? negated(readings) : Set.copyOf(readings)));
        }
        return figures;
    }

    /** The {@code 19} of {@code 2018-19} is 2019 too. */
    private static Set<BigDecimal> yearOfRange(String plain, Matcher number) {
        Matcher year = YEAR_BEFORE.matcher(plain).region(0, number.start("digits"));
        boolean two = number.group("digits").length() == 2;
        return two && year.find()
                ? Set.of(normal(year.group("century") + number.group("digits")))
                : Set.of();
    }

    /** The values of the scale word behind a number; the number itself when there is none. */
    static Set<BigDecimal> scaled(Set<BigDecimal> values, String plain, int end) {
        Matcher scale = SCALE.matcher(plain).region(end, plain.length());
        if (scale.lookingAt()) {
            boolean letter = scale.group("letter") != null;
            String name = scale.group(letter ? "letter" : "word").toLowerCase(Locale.ROOT);
            return powers(values, SCALES.getOrDefault(name, 0), letter);
        }
        Matcher range = RANGE.matcher(plain).region(end, plain.length());
        if (range.lookingAt()) {
            scale.region(range.end(), plain.length());
            if (scale.lookingAt() && scale.group("word") != null) {
                String name = scale.group("word").toLowerCase(Locale.ROOT);
                return powers(values, SCALES.getOrDefault(name, 0), true);
            }
        }
        return values;
    }

    static BigDecimal normal(String digits) {
        return normal(new BigDecimal(digits));
    }

    private static BigDecimal normal(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Empty for what is several numbers, such as {@code 12.05.1999} or {@code 1,2,3}. */
    private static Set<BigDecimal> values(String digits) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        if (GROUPED.matcher(digits).matches() && digits.charAt(0) != '0') {
            boolean points = digits.indexOf('.') >= 0 && isPointGrouped(digits);
            String plain =
                    points
                            ? digits.replace(".", "").replace(',', '.')
                            : digits.replaceAll("[, ']", "");
            values.add(normal(plain));
        }
        if (DECIMAL.matcher(digits).matches()) {
            values.add(normal(digits.replace(',', '.')));
        }
        return values;
    }

    private static boolean isPointGrouped(String digits) {
        int comma = digits.indexOf(',');
        return digits.indexOf(' ') < 0
                && digits.indexOf('\'') < 0
                && (comma < 0 || comma > digits.lastIndexOf('.'));
    }

    private static Set<BigDecimal> powers(Set<BigDecimal> values, int power, boolean orPlain) {
        Set<BigDecimal> powers = new LinkedHashSet<>(orPlain ? values : Set.of());
        values.forEach(value -> powers.add(normal(value.scaleByPowerOfTen(power))));
        return powers;
    }

    private static Set<BigDecimal> negated(Set<BigDecimal> values) {
        Set<BigDecimal> negated = new LinkedHashSet<>();
        values.forEach(value -> negated.add(value.negate()));
        return negated;
    }
}
