package io.aiwriter.export;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/** Finds where in a Markdown text a citation marker can stand and be a link. */
final class MarkerPlaces {

    private final String text;
    private final Node tree;

    MarkerPlaces(String text) {
        this.text = text;
        this.tree = Markdown.parse(text);
    }

    /**
     * The place for the marker of a claim.
     *
     * @param claimEnd the position behind the claim
     */
    Place behind(int claimEnd) {
        int end = claimEnd;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        Finder finder = new Finder(end);
        tree.accept(finder);
        if (finder.inProse) {
            return new Place(finder.place, false);
        }
        return new Place(endOfBlock(end), true);
    }

    private int endOfBlock(int position) {
        for (Node block = tree.getFirstChild(); block != null; block = block.getNext()) {
            if (end(block) >= position) {
                return end(block);
            }
        }
        return text.length();
    }

    private static int start(Node node) {
        return node.getSourceSpans().isEmpty()
                ? Integer.MAX_VALUE
                : node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return -1;
        }
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }

    /**
     * A place in a text.
     *
     * @param position where
     * @param paragraph whether the marker must be a paragraph of its own, as behind a code block
     */
    record Place(int position, boolean paragraph) {}

    /** Walks to the position and steps out of what cannot hold a link. */
    private final class Finder extends AbstractVisitor {

        private int place;
        private boolean inProse;

        Finder(int place) {
            this.place = place;
        }

        @Override
        public void visit(Paragraph paragraph) {
            prose(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            prose(heading);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                prose(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Code code) {
            stepOut(code);
        }

        @Override
        public void visit(Link link) {
            stepOut(link);
        }

        @Override
        public void visit(Emphasis emphasis) {
            visitChildren(emphasis);
            leaveDelimiters(emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            visitChildren(emphasis);
            leaveDelimiters(emphasis);
        }

        private void prose(Node node) {
            if (start(node) <= place
                    && place <= end(node)
                    && !(node instanceof Block b && isEmpty(b))) {
                inProse = true;
                visitChildren(node);
            }
        }

        private boolean isEmpty(Block block) {
            return block.getFirstChild() == null;
        }

        private void stepOut(Node node) {
            if (start(node) < place && place < end(node)) {
                place = end(node);
            }
        }

        private void leaveDelimiters(Node node) {
            boolean within = start(node) < place && place < end(node);
            if (within
                    && text.substring(place, end(node))
                            .chars()
                            .allMatch(c -> c == '*' || c == '_')) {
                place = end(node);
            }
        }
    }
}
