package io.aiwriter.export;

import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a content as Markdown. */
final class MarkdownDocument {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]()#+!|<>~&])");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern UNSAFE_IN_LINK = Pattern.compile("[()<>\\s\"'\\\\]");

    private MarkdownDocument() {}

    static String render(Content content) {
        SourceNumbers numbers = SourceNumbers.of(content);
        StringBuilder out = new StringBuilder(frontMatter(content, numbers));
        out.append("\n# ").append(inline(content.title())).append("\n\n");
        for (Section section : content.sections()) {
            if (!section.heading().isEmpty()) {
                out.append("## ").append(inline(section.heading())).append("\n\n");
            }
            out.append(MarkedText.of(section, numbers, n -> "[[%d]](#source-%d)".formatted(n, n)))
                    .append("\n\n");
        }
        out.append("---\n\n*").append(Notes.origin(content)).append("*\n");
        warnings(content.warnings(), out);
        sources(numbers.ordered(), out);
        return out.toString();
    }

    private static String frontMatter(Content content, SourceNumbers numbers) {
        return """
                ---
                title: %s
                date: %s
                language: %s
                method: %s
                model: %s
                words: %d
                sources: %d
                ---
                """
                .formatted(
                        quoted(content.title()),
                        content.createdAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                        quoted(content.language()),
                        quoted(content.provenance().method()),
                        content.provenance().usedLanguageModel()
                                ? quoted(content.provenance().model())
                                : "none",
                        content.wordCount(),
                        numbers.ordered().size());
    }

    private static void warnings(List<String> warnings, StringBuilder out) {
        if (!warnings.isEmpty()) {
            out.append("\n## Notes\n\n");
            warnings.forEach(warning -> out.append("- ").append(inline(warning)).append('\n'));
        }
    }

    private static void sources(List<SourceReference> sources, StringBuilder out) {
        out.append("\n## Sources\n\n");
        for (int i = 0; i < sources.size(); i++) {
            SourceReference source = sources.get(i);
            out.append(i + 1)
                    .append(". <a id=\"source-")
                    .append(i + 1)
                    .append("\"></a>")
                    .append(entry(source))
                    .append('\n');
        }
    }

    private static String entry(SourceReference source) {
        StringBuilder entry = new StringBuilder();
        if (source.author() != null) {
            entry.append(inline(source.author())).append(": ");
        }
        String location = UNSAFE_IN_LINK.matcher(source.location().toString()).replaceAll("_");
        entry.append("[%s](<%s>)".formatted(inline(source.title()), location));
        if (source.publishedOn() != null) {
            entry.append(", ").append(source.publishedOn());
        }
        return entry.toString();
    }

    /** A text as one line in which nothing is markup. */
    private static String inline(String text) {
        String line = LINE_BREAK.matcher(text).replaceAll(" ").strip();
        return SPECIAL.matcher(line).replaceAll("\\\\$1");
    }

    /** A YAML double-quoted scalar, which can hold any text. */
    private static String quoted(String text) {
        String line = LINE_BREAK.matcher(text).replaceAll(" ").strip();
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
