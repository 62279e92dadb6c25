package io.aiwriter.verify;

import java.math.BigDecimal;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and months that a passage has, in digits and spelled out. A claim's number with a
 * minus sign must have one in the passage too; one without may stand for either.
 */
final class Numbers {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern NUMERIC_DATE =
            Pattern.compile(
                    "\\b\\d{4}-(\\d{1,2})-\\d{1,2}\\b|\\b(\\d{1,2})[./](\\d{1,2})[./]\\d{2,4}\\b");
    private static final Pattern BEFORE_MONTH =
            Pattern.compile(".*\\d(?:st|nd|rd|th|\\.)?,? (?:of |de )?$", Pattern.DOTALL);
    private static final Pattern BEHIND_MONTH =
            Pattern.compile("^\\.?,? (?:of |de )?\\d.*", Pattern.DOTALL);
    private static final int CONTEXT = 10;
    private static final int MONTHS = 12;

    /** Words for a number that mean something else too often to be held against a claim. */
    private static final Set<String> AMBIGUOUS = Set.of("second", "first");

    private final SpelledNumbers spelled;
    private final Set<BigDecimal> values = new HashSet<>();
    private final Set<Month> months = EnumSet.noneOf(Month.class);

    private Numbers(SpelledNumbers spelled) {
        this.spelled = spelled;
    }

    /**
     * What a passage has.
     *
     * @param plain its plain text
     * @param language its language as a BCP 47 tag; {@code und} counts as English
     */
    static Numbers of(String plain, String language) {
        Numbers numbers = new Numbers(SpelledNumbers.of(language));
        Figures.of(plain).forEach(figure -> numbers.values.addAll(figure.readings()));
        numbers.addWords(plain);
        numbers.addNumericDates(plain);
        return numbers;
    }

    /** The first number or month of a claim that is not here, as the claim writes it. */
    Optional<String> firstMissing(String claim) {
        for (Figure figure : Figures.of(claim)) {
            if (figure.readings().stream().noneMatch(this::has)) {
                return Optional.of(figure.written());
            }
        }
        Matcher word = WORD.matcher(claim);
        while (word.find()) {
            if (isMissing(claim, word)) {
                return Optional.of(word.group());
            }
        }
        return Optional.empty();
    }

    private boolean isMissing(String claim, Matcher word) {
        Month month = monthAt(claim, word);
        if (month != null) {
            return !months.contains(month);
        }
        String lower = word.group().toLowerCase(Locale.ROOT);
        Integer value = spelled.numbers().get(lower);
        if (value == null || value < 2 || AMBIGUOUS.contains(lower)) {
            return false;
        }
        return spelledReadings(value, claim, word.end()).stream().noneMatch(this::has);
    }

    private boolean has(BigDecimal value) {
        return values.contains(value) || (value.signum() > 0 && values.contains(value.negate()));
    }

    private void addWords(String plain) {
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            Month month = spelled.months().get(word.group());
            if (month != null) {
                months.add(month);
                if (monthAt(plain, word) != null) {
                    values.add(BigDecimal.valueOf(month.getValue()).stripTrailingZeros());
                }
            }
            Integer value = spelled.numbers().get(word.group().toLowerCase(Locale.ROOT));
            if (value != null) {
                values.addAll(spelledReadings(value, plain, word.end()));
            }
        }
    }

    private static Set<BigDecimal> spelledReadings(int value, String plain, int end) {
        return Figures.scaled(Set.of(Figures.normal(Integer.toString(value))), plain, end);
    }

    private void addNumericDates(String plain) {
        Matcher date = NUMERIC_DATE.matcher(plain);
        while (date.find()) {
            for (int group = 1; group <= date.groupCount(); group++) {
                String field = date.group(group);
                int number = field == null ? 0 : Integer.parseInt(field);
                if (number >= 1 && number <= MONTHS) {
                    months.add(Month.of(number));
                }
            }
        }
    }

    /** The month that a word names, told from a name or a verb by the digits beside it. */
    private @Nullable Month monthAt(String plain, Matcher word) {
        Month month = spelled.months().get(word.group());
        if (month == null) {
            return null;
        }
        String before = plain.substring(Math.max(0, word.start() - CONTEXT), word.start());
        String behind = plain.substring(word.end(), Math.min(plain.length(), word.end() + CONTEXT));
        boolean dated =
                BEFORE_MONTH.matcher(before).matches() || BEHIND_MONTH.matcher(behind).matches();
        return dated ? month : null;
    }
}
