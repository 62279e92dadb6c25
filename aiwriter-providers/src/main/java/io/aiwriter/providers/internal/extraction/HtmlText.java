package io.aiwriter.providers.internal.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes elements as Markdown-flavoured text. What stands between two words, breaks, bullets and
 * heading marks, is only noted and written before the next word, so that nothing empty leaves a
 * trace. Belongs to one thread and one text.
 */
final class HtmlText implements NodeFilter {

    private static final int PARAGRAPH = 2;
    private static final int LINE = 1;

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u2060-\\u2064\\uFEFF\\x{E0020}-\\x{E007F}]");
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");
    private static final String NEVER_IN_CELLS =
            ":is(td, th) :is(table, h1, h2, h3, h4, h5, h6, pre)";
    private static final String NOT_WITHOUT_HEADER = "td :is(ul, ol, p + p)";

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;
    private String mark = "";
    private int lists;
    private int headings;

    private HtmlText() {}

    static String of(Element element) {
        HtmlText writer = new HtmlText();
        NodeTraversor.filter(writer, element);
        return writer.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words.getWholeText());
        } else if (node instanceof Element element) {
            return open(element.normalName(), element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element.normalName(), element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(String name, Element element) {
        switch (name) {
            case "head", "title" -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case "pre" -> {
                code(element.wholeText());
                return FilterResult.SKIP_ENTIRELY;
            }
            case "table" -> {
                breakFor(PARAGRAPH);
                return table(element);
            }
            case "br" -> breaks = Math.min(PARAGRAPH, breaks + 1);
            case "li" -> {
                breakFor(LINE);
                mark = "- ";
            }
            case "ul", "ol" -> {
                breakFor(lists == 0 ? PARAGRAPH : LINE);
                lists++;
            }
            default -> openBlock(name, element);
        }
        return FilterResult.CONTINUE;
    }

    private void openBlock(String name, Element element) {
        if (HEADING.matcher(name).matches()) {
            breakFor(PARAGRAPH);
            mark += "#".repeat(name.charAt(1) - '0') + " ";
            headings++;
        } else if (element.isBlock()) {
            breakFor(PARAGRAPH);
        }
    }

    private void close(String name, Element element) {
        if (HEADING.matcher(name).matches()) {
            headings--;
            mark = "";
            breakFor(PARAGRAPH);
        } else if (name.equals("ul") || name.equals("ol")) {
            lists--;
            breakFor(lists == 0 ? PARAGRAPH : LINE);
        } else if (name.equals("li")) {
            mark = "";
            breakFor(LINE);
        } else if (element.isBlock()) {
            breakFor(PARAGRAPH);
        }
    }

    /** A block that opens an item stands behind the item's bullet, so it asks for no more. */
    private void breakFor(int wanted) {
        if (mark.isEmpty()) {
            breaks = Math.max(breaks, wanted);
        }
    }

    private void write(String words) {
        String plain = SPACE.matcher(INVISIBLE.matcher(words).replaceAll("")).replaceAll(" ");
        if (plain.isBlank()) {
            space |= !plain.isEmpty();
            return;
        }
        boolean apart = space || plain.startsWith(" ");
        boolean begun = beginLine();
        if (apart && !begun) {
            text.append(' ');
        }
        text.append(plain.strip());
        space = plain.endsWith(" ");
    }

    /** Writes what was noted; whether that began a line. */
    private boolean beginLine() {
        if (headings > 0 && breaks > 0 && mark.isEmpty()) {
            text.append(' ');
            breaks = 0;
            return true;
        }
        boolean begins = text.isEmpty() || breaks > 0;
        if (begins) {
            text.append(text.isEmpty() ? "" : "\n".repeat(breaks));
            text.append("  ".repeat(mark.startsWith("-") ? Math.max(0, lists - 1) : lists));
        }
        boolean marked = !mark.isEmpty();
        text.append(mark);
        mark = "";
        breaks = 0;
        return begins || marked;
    }

    private void code(String code) {
        breakFor(PARAGRAPH);
        String lines = code.stripTrailing();
        if (!lines.isBlank()) {
            beginLine();
            Matcher inside = BACKTICKS.matcher(lines);
            int longest = inside.results().mapToInt(run -> run.group().length()).max().orElse(2);
            String fence = "`".repeat(longest + 1);
            String opening = lines.startsWith("\n") ? "" : "\n";
            text.append(fence).append(opening).append(lines).append('\n').append(fence);
        }
        breakFor(PARAGRAPH);
    }

    /** A table of figures becomes rows; one that lays out a page is read cell after cell. */
    private FilterResult table(Element table) {
        if (laysOut(table)) {
            return FilterResult.CONTINUE;
        }
        List<List<String>> rows =
                table.select("tr").stream()
                        .map(row -> row.select("> td, > th").stream().map(HtmlText::cell).toList())
                        .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2) {
            return FilterResult.CONTINUE;
        }
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            write(caption.text());
            breaks = PARAGRAPH;
        }
        beginLine();
        text.append(row(rows.get(0))).append("\n|").append(" --- |".repeat(columns));
        rows.stream().skip(1).forEach(cells -> text.append('\n').append(row(cells)));
        breakFor(PARAGRAPH);
        return FilterResult.SKIP_ENTIRELY;
    }

    private static boolean laysOut(Element table) {
        return table.selectFirst(NEVER_IN_CELLS) != null
                || (table.selectFirst("th") == null
                        && table.selectFirst(NOT_WITHOUT_HEADER) != null);
    }

    private static String cell(Element cell) {
        String plain = INVISIBLE.matcher(cell.text()).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").strip().replace("|", "\\|");
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
