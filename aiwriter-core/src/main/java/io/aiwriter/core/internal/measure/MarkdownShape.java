package io.aiwriter.core.internal.measure;

import io.aiwriter.core.internal.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/**
 * What a Markdown text is built of: headings, links, images and paragraphs, in order. Code is no
 * part of it.
 *
 * @param headings the headings
 * @param links the links that are no images
 * @param images the images
 * @param paragraphs the plain text of each paragraph and list item
 * @param lead how many paragraphs stand before the first heading of level 2 or deeper
 */
public record MarkdownShape(
        List<Title> headings,
        List<Target> links,
        List<Target> images,
        List<String> paragraphs,
        int lead) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** Reads a text. */
    public static MarkdownShape of(String markdown) {
        Reader reader = new Reader();
        PARSER.parse(markdown).accept(reader);
        int lead = reader.lead < 0 ? reader.paragraphs.size() : reader.lead;
        return new MarkdownShape(
                reader.headings, reader.links, reader.images, reader.paragraphs, lead);
    }

    /** The text without its markup; paragraphs and headings on lines of their own. */
    public static String plain(String markdown) {
        Reader reader = new Reader();
        PARSER.parse(markdown).accept(reader);
        return String.join("\n\n", reader.lines);
    }

    /** The headings of one level. */
    public List<Title> headings(int level) {
        return headings.stream().filter(heading -> heading.level() == level).toList();
    }

    /** The anchor that renderers give a heading: lower case, hyphens for spaces, no punctuation. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its plain text
     */
    public record Title(int level, String text) {}

    /**
     * A link or an image.
     *
     * @param text its plain text
     * @param destination where it leads
     */
    public record Target(String text, String destination) {}

    private static final class Reader extends AbstractVisitor {

        private final List<Title> headings = new ArrayList<>();
        private final List<Target> links = new ArrayList<>();
        private final List<Target> images = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int lead = -1;

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() > 1 && lead < 0) {
                lead = paragraphs.size();
            }
            String text = MarkdownText.of(heading);
            headings.add(new Title(heading.getLevel(), text));
            lines.add(text);
            visitChildren(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            String text = MarkdownText.of(paragraph);
            paragraphs.add(text);
            lines.add(text);
            visitChildren(paragraph);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                lines.add(MarkdownText.of(node));
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            links.add(new Target(MarkdownText.of(link), link.getDestination()));
        }

        @Override
        public void visit(Image image) {
            images.add(new Target(MarkdownText.of(image), image.getDestination()));
        }

        @Override
        public void visit(FencedCodeBlock code) {}

        @Override
        public void visit(IndentedCodeBlock code) {}
    }
}
