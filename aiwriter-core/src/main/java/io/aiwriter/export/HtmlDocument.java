package io.aiwriter.export;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Writes a content as a standalone page. */
final class HtmlDocument {

    private static final String STYLE = resource("page.css");
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "fa", "ur", "ps", "yi", "dv", "ku", "sd", "ug");

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .build();
    private static final Safelist SAFE =
            Safelist.relaxed()
                    .removeTags("img")
                    .removeProtocols("a", "href", "ftp")
                    .addAttributes("a", "class", "id", "aria-label")
                    .preserveRelativeLinks(true);

    private HtmlDocument() {}

    static String render(Content content, Evidence evidence) {
        SourceNumbers numbers = SourceNumbers.of(content);
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        String language = content.language().equals("und") ? "" : content.language();
        Element html = page.selectFirst("html");
        if (html != null && !language.isEmpty()) {
            html.attr("lang", language).attr("dir", direction(language));
        }
        head(page.head(), content);
        Element main = page.body().appendElement("main");
        Element article = main.appendElement("article");
        article.appendElement("h1").text(content.title());
        for (Section section : content.sections()) {
            section(article, section, numbers);
        }
        origin(main, content);
        sources(main, content, numbers, evidence);
        return "<!DOCTYPE html>\n" + page.outerHtml() + "\n";
    }

    private static void head(Element head, Content content) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.select("title").remove();
        head.appendElement("title").text(content.title());
        head.appendElement("style").appendChild(new DataNode(STYLE));
    }

    private static void section(Element article, Section section, SourceNumbers numbers) {
        Element element = article.appendElement("section");
        if (!section.heading().isEmpty()) {
            element.appendElement("h2").text(section.heading());
        }
        String key = UUID.randomUUID().toString().replace("-", "");
        String marked = MarkedText.of(section, numbers, n -> "%s%d%s".formatted(key, n, key));
        String rendered = RENDERER.render(MARKDOWN.parse(marked));
        String safe = Jsoup.clean(rendered, "https://invalid.example/", SAFE, quiet());
        // The markers are letters until here, so that nothing in the text can pass for one.
        element.append(
                safe.replaceAll(
                        key + "(\\d+)" + key,
                        "<sup><a class=\"cite\" href=\"#source-$1\" aria-label=\"Source $1\">[$1]</a></sup>"));
        element.select("a:not(.cite)").attr("rel", "nofollow noopener noreferrer");
    }

    private static Document.OutputSettings quiet() {
        return new Document.OutputSettings().prettyPrint(false);
    }

    private static void origin(Element main, Content content) {
        main.appendElement("p").addClass("origin").text(Notes.origin(content));
        if (!content.warnings().isEmpty()) {
            Element notes = main.appendElement("section").addClass("notes");
            notes.appendElement("h2").text("Notes");
            Element list = notes.appendElement("ul");
            content.warnings().forEach(warning -> list.appendElement("li").text(warning));
        }
    }

    private static void sources(
            Element main, Content content, SourceNumbers numbers, Evidence evidence) {
        Element section = main.appendElement("section").addClass("sources");
        section.appendElement("h2").text("Sources");
        Element list = section.appendElement("ol");
        for (int i = 0; i < numbers.ordered().size(); i++) {
            SourceReference source = numbers.ordered().get(i);
            Element item = list.appendElement("li").attr("id", "source-" + (i + 1));
            if (source.author() != null) {
                item.appendText(source.author() + ": ");
            }
            title(item, source);
            if (source.publishedOn() != null) {
                item.appendText(", " + source.publishedOn());
            }
            quotes(item, quotes(content, evidence, source.sourceId()));
        }
    }

    private static void title(Element item, SourceReference source) {
        String scheme = source.location().getScheme();
        boolean link = "http".equals(scheme) || "https".equals(scheme);
        if (link) {
            item.appendElement("a")
                    .attr("href", source.location().toString())
                    .attr("rel", "nofollow noopener noreferrer")
                    .text(source.title());
        } else {
            item.appendElement("cite").text(source.title());
            item.appendElement("span").addClass("location").text(source.location().toString());
        }
    }

    private static void quotes(Element item, List<String> quotes) {
        if (quotes.isEmpty()) {
            return;
        }
        Element details = item.appendElement("details");
        details.appendElement("summary").text("Cited passages (%d)".formatted(quotes.size()));
        quotes.forEach(quote -> details.appendElement("blockquote").text(quote));
    }

    private static List<String> quotes(Content content, Evidence evidence, UUID sourceId) {
        Source source = evidence.source(sourceId).orElse(null);
        if (source == null) {
            return List.of();
        }
        Set<String> quotes = new LinkedHashSet<>();
        for (Section section : content.sections()) {
            for (Citation citation : section.citations()) {
                if (citation.sourceId().equals(sourceId)
                        && citation.quote().end() <= source.text().length()) {
                    quotes.add(source.text().slice(citation.quote()).untrusted());
                }
            }
        }
        return new ArrayList<>(quotes);
    }

    private static String direction(String language) {
        return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
