package io.aiwriter.verify;

import io.aiwriter.core.internal.text.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence negates, in the languages whose negations are known. */
final class Polarity {

    private static final Pattern CONTRACTED = Pattern.compile("n['’]t\\b");

    private static final Map<String, Set<String>> NEGATIONS =
            Map.of(
                    "en",
                    Set.of(
                            "not", "no", "never", "none", "neither", "nor", "cannot", "without",
                            "nobody", "nothing", "nowhere"),
                    "de",
                    Set.of(
                            "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie",
                            "niemals", "niemand", "nichts", "ohne", "weder"),
                    "fr",
                    Set.of("ne", "pas", "jamais", "aucun", "aucune", "rien", "sans", "ni"),
                    "es",
                    Set.of("no", "nunca", "jamás", "sin", "ningún", "ninguna", "nadie", "nada"),
                    "it",
                    Set.of("non", "mai", "nessun", "nessuno", "nessuna", "senza", "niente", "né"),
                    "pt",
                    Set.of("não", "nunca", "jamais", "nenhum", "nenhuma", "sem", "ninguém", "nada"),
                    "nl",
                    Set.of("niet", "geen", "nooit", "zonder", "niemand", "niets"));

    private final Set<String> negations;
    private final boolean english;

    private Polarity(Set<String> negations, boolean english) {
        this.negations = negations;
        this.english = english;
    }

    /**
     * The negations of a language.
     *
     * @param language a BCP 47 tag; {@code und} counts as English, and of a language that is not
     *     known no sentence negates
     */
    static Polarity in(String language) {
        String code = Locale.forLanguageTag(language).getLanguage();
        String known = code.isEmpty() || code.equals("und") ? "en" : code;
        return new Polarity(NEGATIONS.getOrDefault(known, Set.of()), known.equals("en"));
    }

    /** Whether a sentence has a negation. */
    boolean isNegative(String sentence) {
        return Words.of(sentence).stream().anyMatch(negations::contains)
                || (english && CONTRACTED.matcher(sentence).find());
    }
}
