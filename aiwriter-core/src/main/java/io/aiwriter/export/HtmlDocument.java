package io.aiwriter.export;

import com.ibm.icu.util.ULocale;
import io.aiwriter.bibliography.CitationStyle;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a content as a standalone page. */
final class HtmlDocument {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    private HtmlDocument() {}

    static String render(Content content, Evidence evidence, CitationStyle style) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        boolean known = !content.language().isBlank() && !content.language().equals("und");
        Element html = page.expectFirst("html");
        if (known) {
            html.attr("lang", content.language()).attr("dir", direction(content.language()));
        }
        head(page.head(), content);
        CitedSources cited = CitedSources.of(content, evidence, style);
        SourceNumbers numbers = cited.numbers();
        CitationLinks links = new CitationLinks(cited);
        Element main = page.body().appendElement("main");
        Element article = main.appendElement("article");
        title(article, content, numbers);
        for (int i = 0; i < content.sections().size(); i++) {
            section(article, i, content.sections().get(i), links);
        }
        origin(main, content);
        new SourceList(content, evidence, links).appendTo(main);
        if (!known) {
            article.select("h1, h2, p, li, blockquote, td, th").attr("dir", "auto");
        }
        return "<!DOCTYPE html>\n" + page.outerHtml() + "\n";
    }

    private static void head(Element head, Content content) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", PageStyle.POLICY);
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.select("title").remove();
        head.appendElement("title").text(content.title());
        head.appendElement("style").appendChild(new DataNode(PageStyle.CSS));
    }

    private static void title(Element article, Content content, SourceNumbers numbers) {
        Element header = article.appendElement("header");
        header.appendElement("h1").text(content.title());
        LocalDate date = content.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
        Element line = english(header.appendElement("p")).addClass("byline");
        line.appendElement("time").attr("datetime", date.toString()).text(DATE.format(date));
        int sources = numbers.ordered().size();
        line.appendText(
                " · %,d words · %d %s"
                        .formatted(
                                content.wordCount(), sources, sources == 1 ? "source" : "sources"));
    }

    private static void section(Element article, int index, Section section, CitationLinks links) {
        Element element = article.appendElement("section");
        if (!section.heading().isBlank()) {
            String id = "section-" + (index + 1);
            element.attr("aria-labelledby", id);
            element.appendElement("h2").attr("id", id).text(section.heading());
        }
        links.append(section, element);
    }

    private static void origin(Element main, Content content) {
        english(main.appendElement("p")).addClass("origin").text(Notes.origin(content));
        if (!content.warnings().isEmpty()) {
            Element notes = labelled(main, "notes", "Notes");
            Element list = notes.appendElement("ul");
            content.warnings()
                    .forEach(note -> list.appendElement("li").attr("dir", "auto").text(note));
        }
    }

    /** A section of the page with a heading of ours, which is English. */
    static Element labelled(Element main, String name, String heading) {
        Element section = main.appendElement("section").addClass(name);
        section.attr("aria-labelledby", name);
        english(section.appendElement("h2")).attr("id", name).text(heading);
        return section;
    }

    static Element english(Element element) {
        return element.attr("lang", "en").attr("dir", "ltr");
    }

    private static String direction(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
