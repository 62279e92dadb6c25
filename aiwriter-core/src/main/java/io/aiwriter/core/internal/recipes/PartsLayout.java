package io.aiwriter.core.internal.recipes;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Section;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays the parts of a recipe out as the sections of a content. */
final class PartsLayout {

    private static final List<String> HEADINGS = List.of("heading", "title", "question", "subject");

    private final CitedManuscript written;
    private final List<Section> sections = new ArrayList<>();

    private PartsLayout(CitedManuscript written) {
        this.written = written;
    }

    /** The sections in the order of the parts; parts without text have none. */
    static List<Section> sections(List<RecipePart> parts, CitedManuscript written) {
        PartsLayout layout = new PartsLayout(written);
        parts.forEach(layout::add);
        return layout.sections;
    }

    private void add(RecipePart part) {
        List<ManuscriptPart> texts =
                written.manuscript().parts(part.name()).stream()
                        .filter(text -> !text.text().isBlank())
                        .toList();
        if (texts.isEmpty()) {
            return;
        }
        switch (part.shape()) {
            case TEXT -> joined(part.heading(), texts, "", "");
            case LIST -> joined(part.heading(), texts, "- ", "\n");
            case LINE -> joined(part.heading(), texts, "", " ");
            case SERIES -> series(part, texts);
            case RECORDS -> records(part, texts);
        }
    }

    private void series(RecipePart part, List<ManuscriptPart> texts) {
        for (ManuscriptPart text : texts) {
            String number = "%d/%d".formatted(text.index() + 1, texts.size());
            String heading = part.heading().isEmpty() ? number : part.heading() + " " + number;
            joined(heading, List.of(text), "", "");
        }
    }

    private void records(RecipePart part, List<ManuscriptPart> texts) {
        Map<Integer, List<ManuscriptPart>> records = new LinkedHashMap<>();
        texts.forEach(
                text -> records.computeIfAbsent(text.index(), i -> new ArrayList<>()).add(text));
        records.forEach((index, fields) -> record(part, index, fields));
    }

    private void record(RecipePart part, int index, List<ManuscriptPart> fields) {
        String name = part.heading().isEmpty() ? part.name() : part.heading();
        String heading = "%s %d".formatted(name, index + 1);
        List<ManuscriptPart> body = new ArrayList<>(fields);
        if (HEADINGS.contains(fields.get(0).field()) && fields.size() > 1) {
            heading = fields.get(0).text().replaceAll("\\s+", " ");
            body.remove(0);
        }
        StringBuilder text = new StringBuilder();
        List<Citation> citations = new ArrayList<>();
        for (ManuscriptPart field : body) {
            text.append(text.isEmpty() ? "" : "\n\n");
            if (body.size() > 1) {
                text.append("**").append(label(field.field())).append(":** ");
            }
            citations.addAll(written.citations(field, text.length()));
            text.append(field.text());
        }
        sections.add(new Section(heading, text.toString(), citations));
    }

    private void joined(String heading, List<ManuscriptPart> texts, String lead, String between) {
        StringBuilder text = new StringBuilder();
        List<Citation> citations = new ArrayList<>();
        for (ManuscriptPart part : texts) {
            text.append(text.isEmpty() ? "" : between).append(lead);
            citations.addAll(written.citations(part, text.length()));
            text.append(part.text());
        }
        sections.add(new Section(heading, text.toString(), citations));
    }

    private static String label(String field) {
        String spaced = field.replace('_', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
