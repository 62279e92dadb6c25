package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.List;

/** K18: words, topics and names that must not occur. */
final class Exclusions implements Check {

    private final String selector;
    private final List<String> words;

    Exclusions(Settings settings) {
        this.selector = settings.text("part", "");
        this.words = settings.list("words").stream().filter(word -> !word.isBlank()).toList();
    }

    @Override
    public String describe() {
        return words.isEmpty()
                ? "no word is forbidden"
                : "never mention: " + String.join(", ", words);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            for (String word : words) {
                if (Terms.contains(part.text(), word)) {
                    report.error(part, "mentions \"%s\"".formatted(word));
                }
            }
        }
    }
}
