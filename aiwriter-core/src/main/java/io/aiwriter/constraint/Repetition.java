package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Similarity;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * K26: no sentence or paragraph twice, and little overlap of runs of words between sections. Short
 * sentences may come again.
 */
final class Repetition implements Check {

    private static final int FEWEST_WORDS = 5;

    private final String selector;
    private final int run;
    private final double overlap;
    private final ProseSentences prose = new ProseSentences();

    Repetition(Settings settings) {
        this.selector = settings.text("part", "");
        this.run = settings.number("run", 5);
        this.overlap = settings.decimal("overlap", 0.02);
        settings.require(run > 0, "run", "must be at least 1: " + run);
    }

    @Override
    public String describe() {
        return "nothing is said twice";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        Set<String> paragraphs = new HashSet<>();
        Set<String> sentences = new HashSet<>();
        for (ManuscriptPart part : manuscript.parts(selector)) {
            MarkdownShape shape = MarkdownShape.of(part.text());
            for (String paragraph : shape.paragraphs()) {
                boolean again = isLong(paragraph) && !paragraphs.add(key(paragraph));
                if (again) {
                    report.error(part, "says again: \"%s\"".formatted(shown(paragraph)));
                } else {
                    checkSentences(part, paragraph, sentences, report);
                }
            }
        }
        checkOverlap(sections(manuscript), report);
    }

    /** Paragraphs that were there before go. */
    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        Set<String> seen = new HashSet<>();
        for (ManuscriptPart part : manuscript.parts(selector)) {
            List<String> kept = new ArrayList<>();
            for (String block : part.text().split("\\R{2,}", -1)) {
                if (!isLong(block) || seen.add(key(block))) {
                    kept.add(block);
                }
            }
            String text = String.join("\n\n", kept);
            boolean changed = kept.size() < part.text().split("\\R{2,}", -1).length;
            repaired = changed && !text.isBlank() ? repaired.with(part, text) : repaired;
        }
        return repaired;
    }

    private void checkSentences(
            ManuscriptPart part, String paragraph, Set<String> seen, Report report) {
        for (SentenceSpan sentence : prose.of(paragraph, "en")) {
            if (isLong(sentence.text()) && !seen.add(key(sentence.text()))) {
                report.error(part, "says again: \"%s\"".formatted(shown(sentence.text())));
            }
        }
    }

    private void checkOverlap(List<String> sections, Report report) {
        for (int i = 1; i < sections.size(); i++) {
            String section = sections.get(i);
            String earlier = String.join("\n\n", sections.subList(0, i));
            double share = Similarity.containment(section, earlier, run);
            if (share >= overlap && share > 0) {
                report.error(
                        selector,
                        String.format(
                                Locale.ROOT,
                                "%.1f %% of the runs of %d words in section %d stand in earlier ones, must be below %.1f",
                                100 * share,
                                run,
                                i + 1,
                                100 * overlap));
            }
        }
    }

    /** The entries of a list of texts, or what stands under each heading of level 2. */
    private List<String> sections(Manuscript manuscript) {
        List<String> texts =
                manuscript.parts(selector).stream()
                        .filter(part -> part.field().equals("text"))
                        .map(ManuscriptPart::text)
                        .toList();
        return texts.isEmpty()
                ? List.of(manuscript.markdown(selector).split("(?m)^## .*$"))
                : texts;
    }

    private static boolean isLong(String text) {
        return WordCount.of(text) >= FEWEST_WORDS;
    }

    private static String key(String text) {
        return String.join(" ", Terms.words(text));
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
