package io.aiwriter.core.internal.text;

import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the blocks of Markdown-flavoured text with their offsets. Thread-safe. */
final class BlockReader {

    // Indented code is left out: in plain text an indented line is a paragraph.
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(
                    Heading.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    ListBlock.class,
                    BlockQuote.class);

    private static final int DEEPEST_HEADING = 6;

    private final Parser parser =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .enabledBlockTypes(BLOCKS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    /** The blocks in the order of the text, without the headings themselves. */
    List<TextBlock> read(String text) {
        Collector collector = new Collector(text);
        parser.parse(text).accept(collector);
        return collector.blocks;
    }

    private static final class Collector extends AbstractVisitor {

        private final String text;
        private final List<TextBlock> blocks = new ArrayList<>();
        private final String[] headings = new String[DEEPEST_HEADING];

        Collector(String text) {
            this.text = text;
        }

        @Override
        public void visit(Heading heading) {
            headings[heading.getLevel() - 1] = MarkdownText.of(heading);
            for (int deeper = heading.getLevel(); deeper < DEEPEST_HEADING; deeper++) {
                headings[deeper] = "";
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            List<SourceSpan> lines = paragraph.getSourceSpans();
            int first = 0;
            for (int i = 1; i <= lines.size(); i++) {
                if (i == lines.size() || !joined(lines.get(i - 1), lines.get(i))) {
                    add(TextBlock.Kind.PROSE, lines.subList(first, i));
                    first = i;
                }
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add(TextBlock.Kind.VERBATIM, code.getSourceSpans());
        }

        @Override
        public void visit(HtmlBlock html) {
            add(TextBlock.Kind.VERBATIM, html.getSourceSpans());
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                add(TextBlock.Kind.VERBATIM, block.getSourceSpans());
            } else {
                visitChildren(block);
            }
        }

        /** Whether nothing but white space lies between two lines, not a quotation mark, say. */
        private boolean joined(SourceSpan line, SourceSpan next) {
            return text.substring(line.getInputIndex() + line.getLength(), next.getInputIndex())
                    .isBlank();
        }

        private void add(TextBlock.Kind kind, List<SourceSpan> lines) {
            if (lines.isEmpty()) {
                return;
            }
            SourceSpan last = lines.get(lines.size() - 1);
            TextSpan span =
                    new TextSpan(
                            lines.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
            if (!text.substring(span.start(), span.end()).isBlank()) {
                blocks.add(new TextBlock(kind, span, currentHeadings()));
            }
        }

        private List<String> currentHeadings() {
            List<String> path = new ArrayList<>();
            for (String heading : headings) {
                if (heading != null && !heading.isBlank()) {
                    path.add(heading);
                }
            }
            return path;
        }
    }
}
