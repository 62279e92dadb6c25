package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipeInput.Limits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** K04: how many tags, categories and hashtags there are, each once. */
final class Labels implements Check {

    private final List<Kind> kinds;

    Labels(Settings settings) {
        this.kinds =
                List.of(
                        new Kind("tags", settings.limits("tags", 4, 6)),
                        new Kind("categories", settings.limits("categories", 2, 3)),
                        new Kind("hashtags", settings.limits("hashtags", 5, 7)));
    }

    @Override
    public String describe() {
        List<String> rules = new ArrayList<>();
        kinds.forEach(kind -> rules.add("%s %s".formatted(kind.limits, kind.selector)));
        return "where there are any, " + String.join(", ", rules) + ", each once";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (Kind kind : kinds) {
            List<ManuscriptPart> labels = manuscript.parts(kind.selector);
            if (!labels.isEmpty() && !kind.limits.contains(labels.size())) {
                report.error(
                        kind.selector,
                        "there are %d, must be %s".formatted(labels.size(), kind.limits));
            }
            for (ManuscriptPart copy : copies(labels)) {
                report.error(copy, "\"%s\" is there twice".formatted(copy.text()));
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (Kind kind : kinds) {
            repaired = repaired.without(copies(repaired.parts(kind.selector)));
            List<ManuscriptPart> labels = repaired.parts(kind.selector);
            if (labels.size() > kind.limits.max()) {
                repaired = repaired.without(labels.subList(kind.limits.max(), labels.size()));
            }
        }
        return repaired;
    }

    /** Those that an earlier one equals, whatever its case and with or without its sign. */
    static List<ManuscriptPart> copies(List<ManuscriptPart> labels) {
        Set<String> seen = new HashSet<>();
        return labels.stream()
                .filter(
                        label ->
                                !seen.add(
                                        Normalizer.normalize(label.text(), Normalizer.Form.NFKC)
                                                .strip()
                                                .replaceFirst("^#", "")
                                                .toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * One kind of label.
     *
     * @param selector its part
     * @param limits how many there may be
     */
    private record Kind(String selector, Limits limits) {}
}
