package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.LanguageGuess;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** K23: the piece is in the language that was asked for. A text too short to tell passes. */
final class LanguageMatch implements Check {

    private static final Map<String, String> SAME =
            Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "fil", "tl");

    private final String language;

    LanguageMatch(Settings settings) {
        this.language = settings.text("language", "");
    }

    @Override
    public String describe() {
        return language.isEmpty()
                ? "in the language that was asked for"
                : "in the language "
                        + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        String wanted = base(language.isEmpty() ? manuscript.language() : language);
        if (wanted.equals("und")) {
            return;
        }
        String whole =
                manuscript.parts().stream()
                        .map(ManuscriptPart::text)
                        .collect(Collectors.joining("\n\n"));
        Optional<String> found = LanguageGuess.of(whole).map(LanguageMatch::base);
        if (found.isPresent() && !found.get().equals(wanted)) {
            report.error("", "is in %s, must be in %s".formatted(found.get(), wanted));
        }
    }

    private static String base(String tag) {
        String code = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(code, code);
    }
}
