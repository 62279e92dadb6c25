package io.aiwriter.web.library;

import io.aiwriter.content.ContentVersion;
import io.aiwriter.export.ContentExport;
import io.aiwriter.research.Evidence;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The body of a content as a page shows it: the sanitised text of its export, in which each
 * citation's link leads to the passage.
 */
final class CitedArticle {

    private CitedArticle() {}

    /**
     * HTML of the article.
     *
     * @param version what to show
     * @param evidence what it stands on
     * @param link the address of the marks, to which a mark's number is added
     */
    static String html(ContentVersion version, Evidence evidence, String link) {
        Document page = Jsoup.parse(ContentExport.html(version.content(), evidence));
        page.outputSettings().prettyPrint(false);
        Element article = page.expectFirst("article");
        article.select("header").remove();
        List<Element> marks = article.select("a.cite");
        for (int i = 0; i < marks.size(); i++) {
            String address = link + i;
            marks.get(i)
                    .attr("href", address)
                    .attr("hx-get", address)
                    .attr("hx-target", "#evidence")
                    .attr("hx-swap", "innerHTML show:none")
                    .attr("role", "doc-noteref")
                    .removeAttr("title");
        }
        return article.html();
    }
}
