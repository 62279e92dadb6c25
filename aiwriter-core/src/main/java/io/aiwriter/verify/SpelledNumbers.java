package io.aiwriter.verify;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words for the numbers 0 to 100, cardinal and ordinal in every gender that CLDR spells out,
 * and for the months, of one language together with English. Immutable.
 */
final class SpelledNumbers {

    private static final Map<String, SpelledNumbers> KNOWN = new ConcurrentHashMap<>();
    private static final int LARGEST = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Month> months = new HashMap<>();

    private SpelledNumbers(String language) {
        for (Locale locale : List.of(Locale.forLanguageTag(language), Locale.ENGLISH, Locale.UK)) {
            spellNumbers(locale);
            spellMonths(locale);
        }
    }

    /**
     * The words of a language.
     *
     * @param tag a BCP 47 tag; only its language counts
     */
    static SpelledNumbers of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return KNOWN.computeIfAbsent(language, SpelledNumbers::new);
    }

    /** Number by word in lower case. */
    Map<String, Integer> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    /** Month by name, full and short, spelled as in running text. */
    Map<String, Month> months() {
        return Collections.unmodifiableMap(months);
    }

    private void spellNumbers(Locale locale) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(
                        ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            for (int value = 0; rules.startsWith("%spellout-") && value <= LARGEST; value++) {
                String word = format.format(value, rules).replace("\u00AD", "");
                numbers.putIfAbsent(word.toLowerCase(Locale.ROOT), value);
            }
        }
    }

    private void spellMonths(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                String name = month.getDisplayName(style, locale).replace(".", "");
                if (name.codePoints().anyMatch(Character::isLetter)) {
                    months.putIfAbsent(name, month);
                }
            }
        }
    }
}
