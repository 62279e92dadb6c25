package io.aiwriter.core.internal.measure;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tells the language of a text by its n-grams (language-detector's 70 profiles). Thread-safe; the
 * profiles are read on first use.
 */
public final class LanguageGuess {

    /** Below so many letters no guess is made. */
    public static final int FEWEST_LETTERS = 40;

    private static final double PLAUSIBLE = 0.1;

    private LanguageGuess() {}

    /**
     * The languages that a text may be in, likeliest first; several where they are near to one
     * another, none when the text is too short.
     *
     * @param markdown the text
     * @return BCP 47 tags without regions
     */
    public static List<String> of(String markdown) {
        String plain =
                MarkdownShape.plain(markdown).replaceAll("https?://\\S+|[#@][\\p{L}\\p{N}_]+", " ");
        if (weight(plain) < FEWEST_LETTERS) {
            return List.of();
        }
        return Profiles.DETECTOR.getProbabilities(plain).stream()
                .filter(guess -> guess.getProbability() >= PLAUSIBLE)
                .map(guess -> guess.getLocale().getLanguage())
                .toList();
    }

    /**
     * Letters and the marks that are vowels in Indic scripts; those that stand for syllables or
     * words count three.
     */
    private static long weight(String text) {
        return text.codePoints()
                .filter(
                        c ->
                                Character.isLetter(c)
                                        || Character.getType(c) == Character.COMBINING_SPACING_MARK
                                        || Character.getType(c) == Character.NON_SPACING_MARK)
                .mapToLong(c -> Character.isIdeographic(c) || c > 0x2E80 ? 3 : 1)
                .sum();
    }

    /** Loaded with the first guess. */
    private static final class Profiles {

        private static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .seed(1)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language profiles", e);
            }
        }
    }
}
