package io.aiwriter.pages;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown and plain text, every character kept; a front matter is read and left out of the text.
 */
final class MarkdownExtraction {

    private static final Parser FRONT_MATTER =
            Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();
    private static final Pattern FENCED =
            Pattern.compile("\\A---[ \\t]*\\R(?:.*\\R)*?(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
    private static final Pattern FIRST_HEADING =
            Pattern.compile("(?m)^ {0,3}#{1,2}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$");
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\A\\s*(\\S[^\\r\\n]{0,118})(?:\\r\\n|\\n|\\r)[ \\t]*(?:\\r|\\n|\\z)");
    private static final int LONGEST_FRONT_MATTER = 20_000;

    private MarkdownExtraction() {}

    static Extract extract(RawDocument document) {
        String all = TextDecoding.decode(document.bytes(), document.declaredCharset());
        String start = all.substring(0, Math.min(all.length(), LONGEST_FRONT_MATTER));
        Matcher fenced = FENCED.matcher(start);
        if (!fenced.find()) {
            return new Extract(all, heading(all), null, null, null);
        }
        Map<String, List<String>> values = frontMatter(fenced.group());
        String text = all.substring(fenced.end());
        String title = first(values, "title");
        return new Extract(
                text,
                title == null ? heading(text) : title,
                first(values, "author"),
                Dates.parse(first(values, "date")),
                first(values, "lang") == null ? first(values, "language") : first(values, "lang"));
    }

    static Extract extractPlain(RawDocument document) {
        String text = TextDecoding.decode(document.bytes(), document.declaredCharset());
        Matcher firstLine = FIRST_LINE.matcher(text);
        String title = firstLine.find() ? firstLine.group(1).replaceFirst("^#+\\s*", "") : null;
        return new Extract(text, title, null, null, null);
    }

    private static @Nullable String heading(String text) {
        Matcher heading = FIRST_HEADING.matcher(text);
        return heading.find() ? heading.group(1) : null;
    }

    private static Map<String, List<String>> frontMatter(String fenced) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        FRONT_MATTER.parse(fenced).accept(visitor);
        return visitor.getData();
    }

    private static @Nullable String first(Map<String, List<String>> values, String key) {
        List<String> found = values.getOrDefault(key, List.of());
        return found.isEmpty() ? null : found.get(0);
    }
}
