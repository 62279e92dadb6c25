package io.aiwriter.export;

import io.aiwriter.content.Section;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Renders sections with links to the sources they cite, and counts them. Not thread-safe. */
final class CitationLinks {

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(Markdown.EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .build();
    private static final Safelist SAFE =
            Safelist.relaxed()
                    .removeTags("img")
                    .removeProtocols("a", "href", "ftp")
                    .addAttributes("td", "align")
                    .addAttributes("th", "align")
                    .preserveRelativeLinks(true);
    private static final Document.OutputSettings AS_IT_IS =
            new Document.OutputSettings().prettyPrint(false);
    private static final String REL = "nofollow noopener noreferrer";

    private final CitedSources cited;
    private final SourceNumbers numbers;
    private final Map<Integer, Integer> counts = new HashMap<>();

    CitationLinks(CitedSources cited) {
        this.cited = cited;
        this.numbers = cited.numbers();
    }

    CitedSources cited() {
        return cited;
    }

    /** Appends the text of a section. */
    void append(Section section, Element to) {
        String marked = MarkedText.marked(section, numbers, cited.pageMarkers());
        String html = RENDERER.render(Markdown.parse(marked));
        // The base only makes relative links valid for the list of what is safe; it stays nowhere.
        to.append(Jsoup.clean(html, "https://base.invalid/", SAFE, AS_IT_IS));
        for (Element link : to.select("a")) {
            if (link.attr("href").startsWith(MarkedText.TARGET)) {
                decorate(link);
            } else {
                link.attr("rel", REL);
            }
        }
    }

    /** How many links lead to a source so far. */
    int count(int number) {
        return counts.getOrDefault(number, 0);
    }

    /** The id of a link. */
    static String id(int number, int occurrence) {
        return "cite-%d-%d".formatted(number, occurrence);
    }

    /** Appends a link to a document elsewhere. */
    static Element external(Element to, String address) {
        return to.appendElement("a").attr("href", address).attr("rel", REL);
    }

    private void decorate(Element link) {
        String target = link.attr("href").substring(MarkedText.TARGET.length());
        int number = Integer.parseInt(target);
        String title = Markdown.oneLine(numbers.ordered().get(number - 1).title());
        link.addClass("cite")
                .attr("id", id(number, counts.merge(number, 1, Integer::sum)))
                .attr("role", "doc-noteref")
                .attr("aria-label", "Source %d: %s".formatted(number, title))
                .attr("title", title);
        if (cited.style().isNumbered()) {
            link.wrap("<sup></sup>");
        }
    }
}
