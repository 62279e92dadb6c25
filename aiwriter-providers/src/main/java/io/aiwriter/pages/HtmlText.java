package io.aiwriter.pages;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Writes elements as Markdown-flavoured text. Belongs to one thread and one text. */
final class HtmlText implements NodeVisitor {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "blockquote",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "figure",
                    "figcaption",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "address",
                    "body",
                    "hr",
                    "details",
                    "summary",
                    "caption",
                    "pre");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;

    private HtmlText() {}

    static String of(Element element) {
        HtmlText visitor = new HtmlText();
        NodeTraversor.traverse(visitor, element);
        return MANY_BREAKS.matcher(visitor.text).replaceAll("\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            open(element.normalName(), element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("pre")) {
            preformatted--;
            newLine();
            text.append("```");
        }
        if (BLOCKS.contains(name) || HEADING.matcher(name).matches()) {
            newParagraph();
        } else if (name.equals("td") || name.equals("th")) {
            text.append(" |");
        } else if (name.equals("tr")) {
            endRow(element);
        } else if (name.equals("li")) {
            newLine();
        }
    }

    private void open(String name, Element element) {
        if (HEADING.matcher(name).matches()) {
            newParagraph();
            text.append("#".repeat(name.charAt(1) - '0')).append(' ');
        } else if (name.equals("li")) {
            newLine();
            text.append("- ");
        } else if (name.equals("tr")) {
            newLine();
            text.append('|');
        } else if (name.equals("br")) {
            newLine();
        } else if (name.equals("img") || name.equals("picture")) {
            return;
        } else if (BLOCKS.contains(name) && !insideItem(element)) {
            newParagraph();
        }
        if (name.equals("pre")) {
            text.append("```\n");
            preformatted++;
        }
    }

    /** A paragraph that opens a list item stands behind its bullet. */
    private boolean insideItem(Element element) {
        Element parent = element.parent();
        return parent != null
                && (parent.normalName().equals("li") || parent.normalName().equals("td"))
                && (endsWith("- ") || endsWith("|"));
    }

    private void endRow(Element row) {
        newLine();
        boolean header = !row.select("> th").isEmpty() && row.siblingIndex() <= 1;
        boolean first = row.elementSiblingIndex() == 0;
        if (header && first) {
            text.append("|").append(" --- |".repeat(row.childrenSize())).append('\n');
        }
    }

    private void append(TextNode words) {
        if (preformatted > 0) {
            text.append(words.getWholeText());
            return;
        }
        String plain = SPACE.matcher(words.getWholeText()).replaceAll(" ");
        boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? plain.stripLeading() : plain);
    }

    private boolean endsWith(String suffix) {
        int from = text.length() - suffix.length();
        return from >= 0 && text.indexOf(suffix, from) == from;
    }

    private void newLine() {
        trimEnd();
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void newParagraph() {
        trimEnd();
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }
}
