package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.recipe.Manuscript;
import java.util.List;
import java.util.Locale;

/** K33: the words of a persona: those to avoid, those to use, and the length of its sentences. */
final class Persona implements Check {

    private final List<String> avoid;
    private final List<String> use;
    private final double sentence;
    private final double tolerance;
    private final ProseSentences prose = new ProseSentences();

    Persona(Settings settings) {
        this.avoid = settings.list("avoid");
        this.use = settings.list("use");
        this.sentence = settings.decimal("sentence", 0);
        this.tolerance = settings.decimal("tolerance", 5);
    }

    @Override
    public String describe() {
        StringBuilder rule = new StringBuilder("the persona's voice:");
        rule.append(avoid.isEmpty() ? "" : " never " + String.join(", ", avoid) + ";");
        rule.append(use.isEmpty() ? "" : " use " + String.join(", ", use) + ";");
        rule.append(
                sentence == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " about %.0f words in a sentence on average",
                                sentence));
        return rule.toString();
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        String text = MarkdownShape.plain(manuscript.markdown());
        avoid.stream()
                .filter(word -> Terms.contains(text, word))
                .forEach(word -> report.error("", "uses \"%s\", to be avoided".formatted(word)));
        use.stream()
                .filter(word -> !Terms.contains(text, word))
                .forEach(word -> report.error("", "never uses \"%s\"".formatted(word)));
        List<SentenceSpan> sentences = prose.of(text, manuscript.language());
        if (sentence == 0 || sentences.isEmpty()) {
            return;
        }
        double mean =
                sentences.stream().mapToInt(span -> WordCount.of(span.text())).average().orElse(0);
        if (Math.abs(mean - sentence) > tolerance) {
            report.error(
                    "",
                    String.format(
                            Locale.ROOT,
                            "sentences have %.1f words on average, must have %.1f ± %.1f",
                            mean,
                            sentence,
                            tolerance));
        }
    }
}
