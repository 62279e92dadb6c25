package io.aiwriter.core.internal.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a parsed piece of Markdown says. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text and code below a node, a line break as a blank, without white space around it. */
    public static String of(Node node) {
        StringBuilder plain = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        plain.append(text.getLiteral());
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
        return plain.toString().strip();
    }
}
