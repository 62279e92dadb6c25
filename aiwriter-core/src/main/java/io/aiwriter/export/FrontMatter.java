package io.aiwriter.export;

import io.aiwriter.content.Content;
import java.time.ZoneOffset;

/** The YAML block at the top of a Markdown document. */
final class FrontMatter {

    private static final String SHORT_ESCAPES = "\"\\\n\r\t";
    private static final String UNPRINTABLE = "\u2028\u2029\uFEFF\uFFFE\uFFFF";
    private static final String SHORT_NAMES = "\"\\nrt";

    private FrontMatter() {}

    static String of(Content content, int sources) {
        boolean modelled = content.provenance().usedLanguageModel();
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
                        modelled ? quoted(content.provenance().model()) : "none",
                        content.wordCount(),
                        sources);
    }

    /** A YAML 1.2 double-quoted scalar, which can hold any text. */
    static String quoted(String text) {
        StringBuilder scalar = new StringBuilder("\"");
        text.codePoints().forEach(c -> append(scalar, c));
        return scalar.append('"').toString();
    }

    private static void append(StringBuilder scalar, int c) {
        int known = SHORT_ESCAPES.indexOf(c);
        if (known >= 0) {
            scalar.append('\\').append(SHORT_NAMES.charAt(known));
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            scalar.append('\uFFFD');
        } else if (Character.isISOControl(c) || UNPRINTABLE.indexOf(c) >= 0) {
            scalar.append("\\u%04X".formatted(c));
        } else {
            scalar.appendCodePoint(c);
        }
    }
}
