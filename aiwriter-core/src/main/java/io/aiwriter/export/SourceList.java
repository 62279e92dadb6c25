package io.aiwriter.export;

import io.aiwriter.bibliography.Reference;
import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** The list of sources of a page, each with links back to its citations and the cited evidence. */
final class SourceList {

    private static final int QUOTES_SHOWN_AT_ONCE = 3;

    private final Content content;
    private final Evidence evidence;
    private final CitationLinks links;

    SourceList(Content content, Evidence evidence, CitationLinks links) {
        this.content = content;
        this.evidence = evidence;
        this.links = links;
    }

    void appendTo(Element main) {
        CitedSources cited = links.cited();
        if (cited.references().isEmpty()) {
            return;
        }
        Element list =
                HtmlDocument.labelled(main, "sources", cited.heading())
                        .appendElement(cited.style().isNumbered() ? "ol" : "ul");
        for (Reference reference : cited.references()) {
            Element item = list.appendElement("li").attr("id", "source-" + reference.number());
            item.attr("tabindex", "-1");
            if (cited.areStyled()) {
                styled(item, reference);
            } else {
                entry(item, reference.source());
            }
            backLinks(item, reference.number());
            quotes(item, reference.source().sourceId());
        }
    }

    private static void styled(Element item, Reference reference) {
        Element entry = item.appendElement("p").attr("dir", "auto").text(reference.text());
        if (Notes.isLinkable(reference.source().location())) {
            entry.appendText(" ");
            CitationLinks.external(entry, reference.source().location().toASCIIString())
                    .attr("aria-label", "Open " + reference.source().title())
                    .text("↗");
        }
    }

    private static void entry(Element item, SourceReference source) {
        Element entry = item.appendElement("p").attr("dir", "auto");
        if (source.author() != null) {
            entry.appendElement("bdi").text(source.author());
            entry.appendText(": ");
        }
        String location = source.location().toString();
        if (Notes.isLinkable(source.location())) {
            CitationLinks.external(entry, source.location().toASCIIString())
                    .appendElement("cite")
                    .text(source.title());
        } else {
            entry.appendElement("cite").text(source.title());
        }
        if (source.publishedOn() != null) {
            entry.appendText(", ");
            String date = source.publishedOn().toString();
            entry.appendElement("time").attr("datetime", date).text(date);
        }
        item.appendElement("p").addClass("location").attr("dir", "ltr").text(location);
    }

    private void backLinks(Element item, int number) {
        if (links.count(number) == 0) {
            return;
        }
        Element line = HtmlDocument.english(item.appendElement("p")).addClass("back");
        line.appendText("Cited:");
        for (int i = 1; i <= links.count(number); i++) {
            line.appendText(" ");
            line.appendElement("a")
                    .attr("href", "#" + CitationLinks.id(number, i))
                    .attr("role", "doc-backlink")
                    .attr("aria-label", "Back to citation %d of source %d".formatted(i, number))
                    .text("↑" + i);
        }
    }

    private void quotes(Element item, UUID sourceId) {
        Map<String, Verdict> quotes = quotesOf(sourceId);
        if (quotes.isEmpty()) {
            return;
        }
        Element details = item.appendElement("details");
        details.attr("open", quotes.size() <= QUOTES_SHOWN_AT_ONCE);
        HtmlDocument.english(details.appendElement("summary"))
                .text("Cited evidence (%d)".formatted(quotes.size()));
        quotes.forEach(
                (quote, verdict) -> {
                    details.appendElement("blockquote").attr("dir", "auto").text(quote);
                    if (isDoubtful(verdict)) {
                        HtmlDocument.english(details.appendElement("p"))
                                .addClass("verdict")
                                .text(doubt(verdict));
                    }
                });
    }

    private Map<String, Verdict> quotesOf(UUID sourceId) {
        Map<String, Verdict> quotes = new LinkedHashMap<>();
        Source source = evidence.source(sourceId).orElse(null);
        if (source == null) {
            return quotes;
        }
        for (Section section : content.sections()) {
            for (Citation citation : section.citations()) {
                if (citation.sourceId().equals(sourceId)
                        && citation.quote().end() <= source.text().length()) {
                    quotes.merge(
                            source.text().slice(citation.quote()).untrusted().strip(),
                            citation.verdict(),
                            (first, second) -> isDoubtful(first) ? first : second);
                }
            }
        }
        return quotes;
    }

    private static boolean isDoubtful(Verdict verdict) {
        return switch (verdict.support()) {
            case SUPPORTED, UNCHECKED -> false;
            case PARTLY, UNSUPPORTED, CONTRADICTED_NUMBER, UNRESOLVABLE -> true;
        };
    }

    private static String doubt(Verdict verdict) {
        String support = verdict.support().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "Checked: %s. %s".formatted(support, verdict.reason());
    }
}
