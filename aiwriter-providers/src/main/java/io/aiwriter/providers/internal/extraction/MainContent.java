package io.aiwriter.providers.internal.extraction;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What of a page people come for. Mozilla's Readability algorithm chooses; since it rewrites what
 * it returns, the text is then taken from the page's own elements.
 */
final class MainContent {

    private static final int LEAST_CONTENT = 200;
    private static final double LEAST_MAIN = 0.25;
    private static final double LEAST_SHARE_OF_MAIN = 0.33;
    private static final double LEAST_SHARE_OF_PAGE = 0.1;

    /** The time of Readability grows with the depths of all elements together. */
    private static final long MOST_DEPTHS = 500_000;

    private static final String MAIN = "main, [role=main]";
    private static final String BOILERPLATE =
            "nav, aside, header:not(main header, article header), footer:not(article footer)";
    private static final String NUMBER = "data-aiwriter-number";

    private MainContent() {}

    /**
     * The text of the main content.
     *
     * @param page what can be seen of it; changed
     */
    static String of(Document page) {
        double leastShare = narrowToMain(page) ? LEAST_SHARE_OF_MAIN : LEAST_SHARE_OF_PAGE;
        String whole = HtmlText.of(page.body());
        String article = article(page);
        boolean found =
                article.length() >= Math.min(LEAST_CONTENT, whole.length())
                        && article.length() >= whole.length() * leastShare;
        return found ? article : withoutBoilerplate(page, whole);
    }

    /** What a page itself calls its main content is looked at alone, unless it is next to none. */
    private static boolean narrowToMain(Document page) {
        Elements mains = page.select(MAIN);
        if (mains.size() != 1 || mains.text().length() < page.body().text().length() * LEAST_MAIN) {
            return false;
        }
        Element main = mains.get(0);
        main.remove();
        page.body().empty().appendChild(main);
        return true;
    }

    private static String article(Document page) {
        AtomicLong depths = new AtomicLong();
        page.traverse((node, depth) -> depths.addAndGet(depth));
        if (depths.get() > MOST_DEPTHS) {
            return "";
        }
        int number = 0;
        for (Element element : page.body().getAllElements()) {
            element.attr(NUMBER, String.valueOf(number++));
        }
        Element chosen = chosen(page);
        if (chosen == null) {
            return "";
        }
        Document copy = page.clone();
        retain(copy, new HashSet<>(chosen.getElementsByAttribute(NUMBER).eachAttr(NUMBER)));
        return HtmlText.of(copy.body());
    }

    private static @Nullable Element chosen(Document page) {
        try {
            return new Readability4J(page.location(), page.clone()).parse().getArticleContent();
        } catch (RuntimeException e) {
            // Whatever it stumbles over, the page's body can still be read.
            return null;
        }
    }

    /** Removes what was not chosen; what only surrounds something chosen loses its own words. */
    private static void retain(Document page, Set<String> numbers) {
        Set<Element> around = new HashSet<>();
        for (Element element : page.getElementsByAttribute(NUMBER)) {
            if (numbers.contains(element.attr(NUMBER))) {
                Element outer = element;
                while (outer != null && around.add(outer)) {
                    outer = outer.parent();
                }
            }
        }
        for (Element element : page.body().getAllElements()) {
            // Breaks are rewritten by Readability, so that none of them is ever chosen.
            if (!around.contains(element) && !element.normalName().equals("br")) {
                element.remove();
            } else if (!numbers.contains(element.attr(NUMBER))) {
                element.textNodes().forEach(Node::remove);
            }
        }
    }

    private static String withoutBoilerplate(Document page, String whole) {
        Document copy = page.clone();
        copy.select(BOILERPLATE).remove();
        String rest = HtmlText.of(copy.body());
        return rest.isBlank() ? whole : rest;
    }
}
