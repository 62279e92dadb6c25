package io.aiwriter.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main content of an HTML page as Markdown-flavoured text, and what the page says of itself.
 */
final class HtmlExtraction {

    private static final int LEAST_CONTENT = 200;
    private static final double LEAST_SHARE = 0.1;

    private static final String HIDDEN =
            "script, style, noscript, template, iframe, object, svg, canvas, form, button, input, select,"
                    + " textarea, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=search], [role=dialog], [role=alertdialog]";
    private static final String BOILERPLATE = "nav, header, footer, aside";
    private static final Pattern REFERENCE_MARK =
            Pattern.compile("\\[\\s*[\\p{L}\\p{N}]{1,4}\\s*]");
    private static final Pattern JSON_DATE =
            Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

    private static final List<String> TITLES =
            List.of("meta[property=og:title]", "meta[name=twitter:title]", "meta[name=dc.title]");
    private static final List<String> AUTHORS =
            List.of("meta[name=author]", "meta[property=article:author]", "meta[name=dc.creator]");
    private static final List<String> DATES =
            List.of(
                    "meta[property=article:published_time]",
                    "meta[name=date]",
                    "meta[name=dc.date]",
                    "meta[itemprop=datePublished]");

    private HtmlExtraction() {}

    static Extract extract(RawDocument document) {
        Document page = parse(document);
        String title = title(page);
        String author = meta(page, AUTHORS);
        String date = date(page);
        String language = page.select("html").attr("lang");
        page.select(HIDDEN).remove();
        page.select("sup, a").removeIf(HtmlExtraction::isReferenceMark);
        String whole = HtmlText.of(page.body());
        String main = mainContent(document, page);
        boolean found =
                main.length() >= Math.min(LEAST_CONTENT, whole.length())
                        && main.length() >= whole.length() * LEAST_SHARE;
        return new Extract(
                found ? main : withoutBoilerplate(page, whole),
                title,
                author,
                Dates.parse(date),
                language);
    }

    private static Document parse(RawDocument document) {
        String location = document.location().toString();
        boolean marked = TextDecoding.startsWithMark(document.bytes());
        try {
            if (marked || document.declaredCharset() != null) {
                String html = TextDecoding.decode(document.bytes(), document.declaredCharset());
                return Jsoup.parse(html, location);
            }
            Document declared =
                    Jsoup.parse(new ByteArrayInputStream(document.bytes()), null, location);
            String charset = declared.charset().name();
            return Jsoup.parse(TextDecoding.decode(document.bytes(), charset), location);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory do no I/O", e);
        }
    }

    private static String mainContent(RawDocument document, Document page) {
        Element content =
                new Readability4J(document.location().toString(), page.clone())
                        .parse()
                        .getArticleContent();
        return content == null ? "" : HtmlText.of(content);
    }

    private static String withoutBoilerplate(Document page, String whole) {
        Document copy = page.clone();
        copy.select(BOILERPLATE).remove();
        String rest = HtmlText.of(copy.body());
        return rest.isBlank() ? whole : rest;
    }

    private static boolean isReferenceMark(Element element) {
        return REFERENCE_MARK.matcher(element.text().strip()).matches();
    }

    private static @Nullable String title(Document page) {
        String stated = meta(page, TITLES);
        if (stated != null) {
            return stated;
        }
        if (!page.title().isBlank()) {
            return page.title();
        }
        Element heading = page.selectFirst("h1");
        return heading == null ? null : heading.text();
    }

    private static @Nullable String date(Document page) {
        String stated = meta(page, DATES);
        if (stated != null) {
            return stated;
        }
        for (Element json : page.select("script[type=application/ld+json]")) {
            Matcher matcher = JSON_DATE.matcher(json.data());
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        Element time = page.selectFirst("article time[datetime], time[datetime][pubdate]");
        return time == null ? null : time.attr("datetime");
    }

    private static @Nullable String meta(Document page, List<String> selectors) {
        for (String selector : selectors) {
            Element meta = page.selectFirst(selector);
            if (meta != null && !meta.attr("content").isBlank()) {
                return meta.attr("content");
            }
        }
        return null;
    }
}
