package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.verify.UnsupportedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** K21: every figure is one of the sources' or the caller's, or is marked as unsupported. */
final class FigureSupport implements Check {

    private static final String COUNTERS =
            "(?m)^\\s*(?:\\d+[.)/]\\s*(?:\\d+\\b)?|\\(?\\d+/\\d+\\)?|slide \\d+:?)|\\(?\\b\\d+/\\d+\\)?\\s*$|\\[\\w{0,8}\\d+]|https?://\\S+";
    private static final String MARK = "unsupported";

    private final String selector;
    private final ProseSentences prose = new ProseSentences();

    FigureSupport(Settings settings) {
        this.selector = settings.text("part", "");
    }

    @Override
    public String describe() {
        return "every figure comes from the material or the request";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        List<String> evidence = new ArrayList<>();
        manuscript.sources().forEach(source -> evidence.add(source.text().untrusted()));
        manuscript.inputs().values().forEach(value -> evidence.add(String.valueOf(value)));
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String plain = MarkdownShape.plain(part.text().replaceAll(COUNTERS, " "));
            List<String> claims =
                    prose.of(plain, manuscript.language()).stream()
                            .map(SentenceSpan::text)
                            .filter(text -> !text.toLowerCase(Locale.ROOT).contains(MARK))
                            .toList();
            for (String figure : UnsupportedNumbers.in(claims, evidence, manuscript.language())) {
                report.error(part, "%s stands in no source".formatted(figure.strip()));
            }
        }
    }
}
