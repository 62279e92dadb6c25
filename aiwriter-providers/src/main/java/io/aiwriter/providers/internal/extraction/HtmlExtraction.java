package io.aiwriter.providers.internal.extraction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * The main content of an HTML page as Markdown-flavoured text, and what the page says of itself.
 */
final class HtmlExtraction {

    /** Deeper than any page for people; at the limit, elements become siblings. */
    private static final int DEEPEST = 200;

    private static final int CHARSET_WITHIN = 16_384;
    private static final Pattern XML_ENCODING =
            Pattern.compile("\\A\\s*<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern META_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*([\\w.:-]+)");

    private static final String NO_TEXT =
            "head, script, style, noscript, template, iframe, object, svg, canvas, video, audio, button,"
                    + " input, select, textarea, annotation";
    private static final String HIDDEN =
            "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden],"
                    + " [style~=(?i)font-size\\s*:\\s*0(?![.\\d]*[1-9])],"
                    + " [style~=(?i)opacity\\s*:\\s*0(?![.\\d]*[1-9])],"
                    + " [style~=(?i)(?:left|top|text-indent)\\s*:\\s*-\\d{4,}(?:px|em)]";
    private static final String AROUND =
            "form, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=dialog], [role=alertdialog]";

    /** How consent platforms and page builders name what is not the page's own words. */
    private static final String CLUTTER_NAME =
            "(?i)(?:cookie|consent|gdpr|privacy)[-_]?(?:consent|banner|notice|bar|popup|modal|dialog"
                    + "|overlay|law|message|wall|alert|disclaimer)"
                    + "|onetrust|cookiebot|cybotcookie|didomi|usercentrics|qc-cmp|\\bcc-(?:window|banner)"
                    + "|(?:^|[\\s_-])(?:ads?|advert|advertisement|sponsored|breadcrumbs?|newsletter"
                    + "|share-buttons|social-share|related-posts)(?:$|[\\s_-])";

    private static final String CLUTTER = "[class~=%1$s], [id~=%1$s]".formatted(CLUTTER_NAME);
    private static final String CONTENT = "main, article, h1, [role=main]";

    private static final Pattern REFERENCE_MARK =
            Pattern.compile("\\[\\s*[\\p{L}\\p{N}]{1,4}\\s*]");

    private HtmlExtraction() {}

    static Extract extract(RawDocument document) {
        Document page = parse(document);
        HtmlFacts facts = new HtmlFacts(page);
        String title = facts.title();
        String author = facts.author();
        String date = facts.date();
        String language = facts.language();
        clear(page);
        return new Extract(MainContent.of(page), title, author, Extract.date(date), language);
    }

    private static Document parse(RawDocument document) {
        List<String> charsets = new ArrayList<>(document.declaredCharsets());
        charsets.addAll(declaredInside(document.bytes()));
        String html = TextDecoding.decode(document.bytes(), charsets);
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return Jsoup.parse(html, document.location().toString(), parser);
    }

    /** What a page says in ASCII cannot be true of UTF-16, which therefore means UTF-8. */
    private static List<String> declaredInside(byte[] bytes) {
        int length = Math.min(bytes.length, CHARSET_WITHIN);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        List<String> names = new ArrayList<>();
        XML_ENCODING.matcher(start).results().forEach(found -> names.add(found.group(1)));
        Document head = Jsoup.parse(start);
        names.addAll(head.select("meta[charset]").eachAttr("charset"));
        for (Element meta : head.select("meta[http-equiv=content-type]")) {
            Matcher charset = META_CHARSET.matcher(meta.attr("content"));
            if (charset.find()) {
                names.add(charset.group(1));
            }
        }
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : name)
                .toList();
    }

    /** Removes what a reader does not see or does not come for. */
    private static void clear(Document page) {
        page.select(NO_TEXT).remove();
        page.select("sup, a").removeIf(HtmlExtraction::isReferenceMark);
        int words = page.body().text().length();
        removeUnlessContent(page.select(HIDDEN), words);
        removeUnlessContent(page.select(AROUND), words);
        page.select(CLUTTER).stream()
                .filter(element -> element.select(CONTENT).isEmpty())
                .filter(element -> element.text().length() * 2 < words)
                .forEach(Element::remove);
    }

    /** Some pages lie in one form as a whole, or are hidden until a script has run. */
    private static void removeUnlessContent(Elements elements, int words) {
        elements.stream()
                .filter(element -> !element.is("html, body, main"))
                .filter(element -> element.text().length() * 2 < words)
                .forEach(Element::remove);
    }

    private static boolean isReferenceMark(Element element) {
        return REFERENCE_MARK.matcher(element.text().strip()).matches();
    }
}
