package io.aiwriter.export;

import io.aiwriter.core.internal.text.OneLine;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** CommonMark with tables, as all exports read and write it. */
final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder()
                    .extensions(EXTENSIONS)
                    .nodeRendererFactory(new OtherDialects())
                    .build();

    private Markdown() {}

    /** The tree of a text, with source spans. */
    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** A block as Markdown, with the blank line that ends it. */
    static String render(Block block) {
        return RENDERER.render(block).strip() + "\n\n";
    }

    static Heading heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(text(text));
        return heading;
    }

    static Paragraph paragraph(Node... inlines) {
        Paragraph paragraph = new Paragraph();
        for (Node inline : inlines) {
            paragraph.appendChild(inline);
        }
        return paragraph;
    }

    static BulletList list(List<String> lines) {
        BulletList list = new BulletList();
        list.setTight(true);
        for (String line : lines) {
            ListItem item = new ListItem();
            item.appendChild(paragraph(text(line)));
            list.appendChild(item);
        }
        return list;
    }

    /** A text in which nothing is markup, on one line. */
    static Text text(String text) {
        return new Text(oneLine(text));
    }

    /** White space and control characters become single spaces. */
    static String oneLine(String text) {
        return OneLine.of(text);
    }

    /** Escapes what other dialects of Markdown give a meaning, and renders nothing itself. */
    private static final class OtherDialects implements MarkdownNodeRendererFactory {

        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new NodeRenderer() {
                @Override
                public Set<Class<? extends Node>> getNodeTypes() {
                    return Set.of();
                }

                @Override
                public void render(Node node) {
                    throw new IllegalStateException("no node is rendered here: " + node);
                }
            };
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of('~', '|', '$', '!');
        }
    }
}
