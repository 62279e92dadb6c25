package io.aiwriter.export;

import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import java.util.List;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a content as Markdown. */
final class MarkdownDocument {

    private MarkdownDocument() {}

    static String render(Content content) {
        SourceNumbers numbers = SourceNumbers.of(content);
        StringBuilder out = new StringBuilder();
        out.append(FrontMatter.of(content, numbers.ordered().size())).append('\n');
        out.append(Markdown.render(Markdown.heading(1, content.title())));
        for (Section section : content.sections()) {
            if (!section.heading().isBlank()) {
                out.append(Markdown.render(Markdown.heading(2, section.heading())));
            }
            out.append(MarkedText.linked(section, numbers).stripTrailing()).append("\n\n");
        }
        ThematicBreak end = new ThematicBreak();
        end.setLiteral("---");
        out.append(Markdown.render(end));
        Emphasis origin = new Emphasis("*");
        origin.appendChild(Markdown.text(Notes.origin(content)));
        out.append(Markdown.render(Markdown.paragraph(origin)));
        notes(content.warnings(), out);
        sources(numbers.ordered(), out);
        return out.toString().stripTrailing() + "\n";
    }

    private static void notes(List<String> warnings, StringBuilder out) {
        if (!warnings.isEmpty()) {
            out.append(Markdown.render(Markdown.heading(2, "Notes")));
            out.append(Markdown.render(Markdown.list(warnings)));
        }
    }

    private static void sources(List<SourceReference> sources, StringBuilder out) {
        if (sources.isEmpty()) {
            return;
        }
        out.append(Markdown.render(Markdown.heading(2, "Sources")));
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        list.setTight(true);
        for (int i = 0; i < sources.size(); i++) {
            ListItem item = new ListItem();
            item.appendChild(entry(i + 1, sources.get(i)));
            list.appendChild(item);
        }
        out.append(Markdown.render(list));
    }

    private static Paragraph entry(int number, SourceReference source) {
        Paragraph entry = new Paragraph();
        HtmlInline anchor = new HtmlInline();
        anchor.setLiteral("<a id=\"source-%d\"></a>".formatted(number));
        entry.appendChild(anchor);
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
        return entry;
    }
}
