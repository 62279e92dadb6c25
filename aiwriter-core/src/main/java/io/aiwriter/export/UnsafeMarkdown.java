package io.aiwriter.export;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds the characters that must be escaped so that a Markdown text does nothing but be read. */
final class UnsafeMarkdown extends AbstractVisitor {

    private static final Pattern SAFE_LINK =
            Pattern.compile("(?:https?://|mailto:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG_LIKE = Pattern.compile("<(?=[\\p{Alpha}/!?])");
    private static final int LAST_LEVEL_OF_THE_ARTICLE = 2;

    private final String text;
    private final SortedSet<Integer> positions = new TreeSet<>();

    private UnsafeMarkdown(String text) {
        this.text = text;
    }

    /** The positions, empty when the text is safe. */
    static SortedSet<Integer> in(String text) {
        UnsafeMarkdown unsafe = new UnsafeMarkdown(text);
        Markdown.parse(text).accept(unsafe);
        return unsafe.positions;
    }

    @Override
    public void visit(HtmlInline html) {
        escapeFirst(html, '<');
    }

    @Override
    public void visit(HtmlBlock html) {
        escapeFirst(html, '<');
    }

    @Override
    public void visit(Image image) {
        escapeFirst(image, '!');
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (!SAFE_LINK.matcher(link.getDestination()).matches()) {
            escape(start(link));
        }
        visitChildren(link);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        escapeFirst(definition, '[');
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() <= LAST_LEVEL_OF_THE_ARTICLE) {
            SourceSpan first = heading.getSourceSpans().getFirst();
            SourceSpan last = heading.getSourceSpans().getLast();
            boolean underlined = first.getLineIndex() != last.getLineIndex();
            escape((underlined ? last : first).getInputIndex());
        }
        visitChildren(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
            escapeFirst(code, code.getFenceCharacter().charAt(0));
        }
    }

    /** Half a tag is none in CommonMark, and may be one to what reads its output. */
    @Override
    public void visit(Text node) {
        for (SourceSpan span : node.getSourceSpans()) {
            int end = span.getInputIndex() + span.getLength();
            TAG_LIKE.matcher(text)
                    .region(span.getInputIndex(), end)
                    .useTransparentBounds(true)
                    .results()
                    .filter(tag -> !isEscaped(tag.start()))
                    .forEach(tag -> escape(tag.start()));
        }
    }

    private void escapeFirst(Node node, char character) {
        escape(text.indexOf(character, start(node)));
    }

    private void escape(int position) {
        positions.add(position);
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private boolean isEscaped(int position) {
        int backslashes = 0;
        while (backslashes < position && text.charAt(position - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
