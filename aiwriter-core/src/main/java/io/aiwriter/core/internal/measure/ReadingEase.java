package io.aiwriter.core.internal.measure;

import eu.crydee.syllablecounter.SyllableCounter;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily a text reads, by Flesch's formula with the published constants of each language
 * (Flesch 1948; Amstad 1978 for German; Fernández Huerta 1959 for Spanish; Kandel and Moles 1958
 * for French; Franchina and Vacca 1972 for Italian; Douma 1960 for Dutch; Martins and others 1996
 * for Portuguese; Oborneva 2006 for Russian). Higher is easier; 60 to 70 is plain English.
 *
 * @param ease the score, usually 0 to 100
 * @param grade the Flesch-Kincaid school grade; for English alone
 */
public record ReadingEase(double ease, double grade) {

    /** Below so many words a score says nothing. */
    public static final int FEWEST_WORDS = 11;

    private static final Map<String, double[]> CONSTANTS =
            Map.of(
                    "en", new double[] {206.835, 1.015, 84.6},
                    "de", new double[] {180, 1, 58.5},
                    "es", new double[] {206.84, 1.02, 60},
                    "fr", new double[] {207, 1.015, 73.6},
                    "it", new double[] {217, 1.3, 60},
                    "nl", new double[] {206.84, 0.93, 77},
                    "pt", new double[] {248.835, 1.015, 84.6},
                    "ru", new double[] {206.835, 1.3, 60.1});
    private static final Pattern VOWELS =
            Pattern.compile(
                    "[aeiouyáéíóúàèìòùâêîôûäëïöüãõæøåœаеёиоуыэюя]+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final SyllableCounter ENGLISH = new SyllableCounter();
    private static final ProseSentences SENTENCES = new ProseSentences();

    /**
     * The score of a text; empty when it is too short or there is no formula for its language.
     *
     * @param markdown the text
     * @param language its BCP 47 tag; {@code und} counts as English
     */
    public static Optional<ReadingEase> of(String markdown, String language) {
        String code = language.equals("und") ? "en" : language.split("-", 2)[0];
        double[] constants = CONSTANTS.get(code);
        String plain = MarkdownShape.plain(markdown);
        List<String> words =
                Words.of(plain).stream().filter(word -> !word.matches("\\p{N}+")).toList();
        if (constants == null || words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        double sentences = Math.max(1, SENTENCES.of(plain, code).size());
        double length = words.size() / sentences;
        double syllables =
                words.stream().mapToInt(word -> syllables(word, code)).sum()
                        / (double) words.size();
        return Optional.of(
                new ReadingEase(
                        constants[0] - constants[1] * length - constants[2] * syllables,
                        0.39 * length + 11.8 * syllables - 15.59));
    }

    private static int syllables(String word, String language) {
        if (language.equals("en")) {
            return Math.max(1, ENGLISH.count(word));
        }
        int count = 0;
        Matcher vowels = VOWELS.matcher(word);
        while (vowels.find()) {
            count++;
        }
        return Math.max(1, count);
    }
}
