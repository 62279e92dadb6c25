package io.aiwriter.providers.internal.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown and plain text, every character kept; a front matter is read and left out of the text.
 */
final class MarkdownExtraction {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final Parser FRONT_MATTER =
            Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

    private static final Pattern FENCE = Pattern.compile("\\A---[ \\t]*(?:\\r\\n|\\n|\\r)");
    private static final Pattern CLOSING_FENCE =
            Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");
    private static final Pattern YAML_LINE =
            Pattern.compile("[\\w.-]+[ \\t]*:.*|[ \\t].*|-[ \\t].*|#.*|");
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\A\\s*(\\S[^\\r\\n]{0,118})(?:\\r\\n|\\n|\\r)[ \\t]*(?:\\r|\\n|\\z)");
    private static final Pattern LIST_BRACKETS = Pattern.compile("\\A\\[(.*)]\\z");

    private static final int LONGEST_FRONT_MATTER = 20_000;
    private static final int TITLE_WITHIN = 65_536;

    private MarkdownExtraction() {}

    static Extract extract(RawDocument document) {
        String all = TextDecoding.decode(document.bytes(), document.declaredCharsets());
        int end = frontMatterEnd(all);
        String text = all.substring(end);
        Map<String, List<String>> values = end == 0 ? Map.of() : frontMatter(all.substring(0, end));
        String title = first(values, "title");
        return new Extract(
                text,
                title == null ? heading(text) : title,
                first(values, "author", "authors"),
                Extract.date(first(values, "date", "published")),
                first(values, "lang", "language"));
    }

    static Extract extractPlain(RawDocument document) {
        String text = TextDecoding.decode(document.bytes(), document.declaredCharsets());
        Matcher firstLine = FIRST_LINE.matcher(text);
        String title = firstLine.find() ? firstLine.group(1).replaceFirst("^#+\\s*", "") : null;
        return new Extract(text, title, null, null, null);
    }

    /** 0 when there is none: between two rulers may also stand prose. */
    private static int frontMatterEnd(String all) {
        String start = all.substring(0, Math.min(all.length(), LONGEST_FRONT_MATTER));
        Matcher opening = FENCE.matcher(start);
        Matcher closing = CLOSING_FENCE.matcher(start);
        if (!opening.find() || !closing.find(opening.end())) {
            return 0;
        }
        String inside = start.substring(opening.end(), closing.start());
        boolean yaml = inside.lines().allMatch(line -> YAML_LINE.matcher(line).matches());
        return yaml && !inside.isBlank() ? closing.end() : 0;
    }

    private static Map<String, List<String>> frontMatter(String fenced) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        FRONT_MATTER.parse(fenced).accept(visitor);
        return visitor.getData();
    }

    private static @Nullable String first(Map<String, List<String>> values, String... keys) {
        for (String key : keys) {
            String found = String.join(", ", values.getOrDefault(key, List.of()));
            if (!found.isBlank()) {
                return LIST_BRACKETS.matcher(found).replaceFirst("$1");
            }
        }
        return null;
    }

    /** The first heading of the first level, else a heading of any level that opens the text. */
    private static @Nullable String heading(String text) {
        Node document = MARKDOWN.parse(text.substring(0, Math.min(text.length(), TITLE_WITHIN)));
        FirstHeading first = new FirstHeading();
        document.accept(first);
        if (first.found.isPresent()) {
            return first.found.get();
        }
        return document.getFirstChild() instanceof Heading heading ? plainText(heading) : null;
    }

    private static String plainText(Heading heading) {
        StringBuilder plain = new StringBuilder();
        heading.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text words) {
                        plain.append(words.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        plain.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak lineBreak) {
                        plain.append(' ');
                    }
                });
        return plain.toString();
    }

    private static final class FirstHeading extends AbstractVisitor {

        private Optional<String> found = Optional.empty();

        @Override
        public void visit(Heading heading) {
            if (found.isEmpty() && heading.getLevel() == 1) {
                found = Optional.of(plainText(heading));
            }
        }
    }
}
