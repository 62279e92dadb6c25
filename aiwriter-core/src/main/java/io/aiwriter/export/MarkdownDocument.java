package io.aiwriter.export;

import io.aiwriter.bibliography.CitationStyle;
import io.aiwriter.bibliography.Reference;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a content as Markdown. */
final class MarkdownDocument {

    private MarkdownDocument() {}

    static String render(Content content, CitedSources cited) {
        SourceNumbers numbers = cited.numbers();
        StringBuilder out = new StringBuilder();
        out.append(FrontMatter.of(content, numbers.ordered().size())).append('\n');
        out.append(Markdown.render(Markdown.heading(1, content.title())));
        for (Section section : content.sections()) {
            if (!section.heading().isBlank()) {
                out.append(Markdown.render(Markdown.heading(2, section.heading())));
            }
            String text = MarkedText.marked(section, numbers, cited.linkedMarkers());
            out.append(text.stripTrailing()).append("\n\n");
        }
        ThematicBreak end = new ThematicBreak();
        end.setLiteral("---");
        out.append(Markdown.render(end));
        Emphasis origin = new Emphasis("*");
        origin.appendChild(Markdown.text(Notes.origin(content)));
        out.append(Markdown.render(Markdown.paragraph(origin)));
        notes(content.warnings(), out);
        sources(cited, out);
        return out.toString().stripTrailing() + "\n";
    }

    private static void notes(List<String> warnings, StringBuilder out) {
        if (!warnings.isEmpty()) {
            out.append(Markdown.render(Markdown.heading(2, "Notes")));
            out.append(Markdown.render(Markdown.list(warnings)));
        }
    }

    private static void sources(CitedSources cited, StringBuilder out) {
        if (cited.references().isEmpty()) {
            return;
        }
        out.append(Markdown.render(Markdown.heading(2, cited.heading())));
        if (cited.style() == CitationStyle.FOOTNOTES) {
            footnotes(cited.references(), out);
            return;
        }
        ListBlock list = cited.style().isNumbered() ? numbered() : new BulletList();
        list.setTight(true);
        for (Reference reference : cited.references()) {
            Paragraph entry = new Paragraph();
            HtmlInline anchor = new HtmlInline();
            anchor.setLiteral("<a id=\"source-%d\"></a>".formatted(reference.number()));
            entry.appendChild(anchor);
            if (cited.areStyled()) {
                styled(entry, reference);
            } else {
                described(entry, reference.source());
            }
            ListItem item = new ListItem();
            item.appendChild(entry);
            list.appendChild(item);
        }
        out.append(Markdown.render(list));
    }

    private static OrderedList numbered() {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        return list;
    }

    private static void footnotes(List<Reference> references, StringBuilder out) {
        for (Reference reference : references) {
            Paragraph entry = new Paragraph();
            described(entry, reference.source());
            out.append("[^%d]: ".formatted(reference.number()))
                    .append(Markdown.render(entry).strip())
                    .append('\n');
        }
    }

    /** An entry as its style has it; the address in it is a link. */
    private static void styled(Paragraph entry, Reference reference) {
        String address = reference.source().location().toString();
        int place = reference.text().lastIndexOf(address);
        if (place < 0 || !Notes.isLinkable(reference.source().location())) {
            entry.appendChild(Markdown.text(reference.text()));
            return;
        }
        if (place > 0) {
            entry.appendChild(Markdown.text(reference.text().substring(0, place)));
            entry.appendChild(new Text(" "));
        }
        Link link = new Link(reference.source().location().toASCIIString(), null);
        link.appendChild(Markdown.text(address));
        entry.appendChild(link);
        String rest = reference.text().substring(place + address.length());
        if (!rest.isEmpty()) {
            entry.appendChild(new Text(rest));
        }
    }

    private static void described(Paragraph entry, SourceReference source) {
        if (source.author() != null) {
            entry.appendChild(Markdown.text(source.author() + ":"));
            entry.appendChild(new Text(" "));
        }
        if (Notes.isLinkable(source.location())) {
            Link link = new Link(source.location().toASCIIString(), null);
            link.appendChild(Markdown.text(source.title()));
            entry.appendChild(link);
        } else {
            entry.appendChild(Markdown.text(source.title() + " (" + source.location() + ")"));
        }
        if (source.publishedOn() != null) {
            entry.appendChild(new Text(", " + source.publishedOn()));
        }
    }
}
