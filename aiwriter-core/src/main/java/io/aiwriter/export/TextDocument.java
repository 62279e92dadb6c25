package io.aiwriter.export;

import io.aiwriter.bibliography.Reference;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Writes a content as plain text. */
final class TextDocument {

    private static final TextContentRenderer RENDERER =
            TextContentRenderer.builder()
                    .extensions(Markdown.EXTENSIONS)
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .build();

    private TextDocument() {}

    static String render(Content content, CitedSources cited) {
        StringBuilder out = new StringBuilder(title(content.title(), '='));
        for (Section section : content.sections()) {
            if (!section.heading().isBlank()) {
                out.append(title(section.heading(), '-'));
            }
            String body = MarkedText.marked(section, cited.numbers(), cited.plainMarkers());
            out.append(RENDERER.render(Markdown.parse(body)).strip()).append("\n\n");
        }
        out.append(Markdown.oneLine(Notes.origin(content))).append("\n\n");
        if (!content.warnings().isEmpty()) {
            out.append(title("Notes", '-'));
            content.warnings()
                    .forEach(note -> out.append("- ").append(Markdown.oneLine(note)).append('\n'));
            out.append('\n');
        }
        sources(cited, out);
        return out.toString().stripTrailing() + "\n";
    }

    private static void sources(CitedSources cited, StringBuilder out) {
        if (cited.references().isEmpty()) {
            return;
        }
        out.append(title(cited.heading(), '-'));
        for (Reference reference : cited.references()) {
            if (cited.style().isNumbered()) {
                out.append("[%d] ".formatted(reference.number()));
            }
            if (cited.areStyled()) {
                out.append(Markdown.oneLine(reference.text())).append('\n');
            } else {
                describe(reference.source(), out);
            }
        }
    }

    private static void describe(SourceReference source, StringBuilder out) {
        if (source.author() != null) {
            out.append(Markdown.oneLine(source.author())).append(": ");
        }
        out.append(Markdown.oneLine(source.title()));
        if (source.publishedOn() != null) {
            out.append(", ").append(source.publishedOn());
        }
        out.append("\n    ").append(source.location()).append('\n');
    }

    private static String title(String title, char line) {
        String shown = Markdown.oneLine(title);
        int width = Math.min(72, shown.codePointCount(0, shown.length()));
        return shown + "\n" + Character.toString(line).repeat(width) + "\n\n";
    }
}
