package io.aiwriter.core.internal.recipes;

import io.aiwriter.content.WordCount;
import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipeInput.Limits;
import io.aiwriter.recipe.RecipePart;
import io.aiwriter.recipe.Violation;
import java.util.ArrayList;
import java.util.List;

/** Holds the parts of a recipe to what it says of them: there, filled, so many, so long. */
record PartCounts(List<RecipePart> parts) implements Constraint {

    @Override
    public String id() {
        return "K16";
    }

    @Override
    public String description() {
        List<String> rules = new ArrayList<>();
        for (RecipePart part : parts) {
            boolean bounded = !part.count().equals(Limits.NONE);
            String unit = part.shape() == RecipePart.Shape.TEXT ? "words" : "entries";
            rules.add(
                    bounded
                            ? "%s: %s %s".formatted(part.name(), part.count(), unit)
                            : part.name() + " must be filled");
        }
        return String.join("; ", rules);
    }

    @Override
    public List<Violation> check(Manuscript manuscript) {
        List<Violation> violations = new ArrayList<>();
        for (RecipePart part : parts) {
            List<ManuscriptPart> texts = manuscript.parts(part.name());
            boolean text = part.shape() == RecipePart.Shape.TEXT;
            int count = text ? words(texts) : entries(texts);
            boolean optional = part.count().min() == 0 && !part.count().equals(Limits.NONE);
            if (!part.count().contains(count)) {
                violations.add(
                        error(
                                text ? "K13" : id(),
                                part.name(),
                                "has %d %s, must have %s"
                                        .formatted(
                                                count, text ? "words" : "entries", part.count())));
            } else if (count == 0 && !optional) {
                violations.add(error(id(), part.name(), "is missing"));
            }
            texts.stream()
                    .filter(
                            entry ->
                                    entry.index() != ManuscriptPart.SINGLE
                                            && entry.text().isBlank())
                    .forEach(entry -> violations.add(error(id(), entry.path(), "is empty")));
        }
        return violations;
    }

    /** Entries beyond the most, and entries without any text, go. */
    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (RecipePart part : parts) {
            if (part.shape() != RecipePart.Shape.TEXT) {
                List<ManuscriptPart> texts = repaired.parts(part.name());
                repaired =
                        repaired.without(
                                texts.stream()
                                        .filter(entry -> part.fields().isEmpty())
                                        .filter(entry -> entry.text().isBlank())
                                        .toList());
                repaired =
                        repaired.without(
                                repaired.parts(part.name()).stream()
                                        .filter(entry -> entry.index() >= part.count().max())
                                        .toList());
            }
        }
        return repaired;
    }

    private static int words(List<ManuscriptPart> texts) {
        return texts.stream().mapToInt(text -> WordCount.of(text.text())).sum();
    }

    private static int entries(List<ManuscriptPart> texts) {
        return (int) texts.stream().mapToInt(ManuscriptPart::index).distinct().count();
    }

    private static Violation error(String id, String where, String message) {
        return new Violation(id, Violation.Severity.ERROR, where, message);
    }
}
