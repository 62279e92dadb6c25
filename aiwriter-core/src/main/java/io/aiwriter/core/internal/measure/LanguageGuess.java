package io.aiwriter.core.internal.measure;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Tells the language of a text by its n-grams (language-detector's 70 profiles). Thread-safe; the
 * profiles are read on first use.
 */
public final class LanguageGuess {

    /** Below so many letters no guess is made. */
    public static final int FEWEST_LETTERS = 40;

    private static final double CERTAIN = 0.85;

    private LanguageGuess() {}

    /**
     * The language as a BCP 47 tag; empty when the text is too short or it might be several.
     *
     * @param markdown the text
     */
    public static Optional<String> of(String markdown) {
        String plain =
                MarkdownShape.plain(markdown).replaceAll("https?://\\S+|[#@][\\p{L}\\p{N}_]+", " ");
        if (weight(plain) < FEWEST_LETTERS) {
            return Optional.empty();
        }
        List<DetectedLanguage> guesses = Profiles.DETECTOR.getProbabilities(plain);
        return guesses.stream()
                .filter(guess -> guess.getProbability() >= CERTAIN)
                .map(guess -> guess.getLocale().getLanguage())
                .findFirst();
    }

    /** Letters, of which those that stand for syllables or words count three. */
    private static long weight(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
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
