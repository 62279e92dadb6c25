package io.aiwriter.providers.internal.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an HTML page says of itself: in its meta elements, in its JSON-LD after schema.org, in its
 * markup; in this order. Belongs to one page, before anything was removed from it.
 */
final class HtmlFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ARTICLE =
            Pattern.compile("(?:[A-Za-z]*Article|[A-Za-z]*Posting|Report|WebPage)");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://.*|@.*");

    private static final List<String> TITLES =
            List.of(
                    "meta[name=citation_title]",
                    "meta[property=og:title]",
                    "meta[name=twitter:title]",
                    "meta[name=dc.title]");
    private static final List<String> AUTHORS =
            List.of(
                    "meta[name=citation_author]",
                    "meta[name=author]",
                    "meta[property=article:author]",
                    "meta[name=dc.creator]");
    private static final List<String> DATES =
            List.of(
                    "meta[property=article:published_time]",
                    "meta[name=citation_publication_date]",
                    "meta[itemprop=datePublished]",
                    "meta[name=dcterms.issued]",
                    "meta[name=dc.date]",
                    "meta[name=date]",
                    "meta[name=pubdate]");
    private static final String TIMES =
            "time[itemprop=datePublished], time[pubdate], article header time[datetime]";
    private static final String LANGUAGES = "meta[http-equiv=content-language]";

    private final Document page;
    private final List<JsonNode> articles;

    HtmlFacts(Document page) {
        this.page = page;
        this.articles = articles(page);
    }

    @Nullable String title() {
        return meta(TITLES)
                .findFirst()
                .or(() -> stated(article -> text(article, "headline")))
                .or(() -> Optional.of(page.title()).filter(title -> !title.isBlank()))
                .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
                .orElse(null);
    }

    @Nullable String author() {
        String named =
                meta(AUTHORS)
                        .filter(name -> !WEB_ADDRESS.matcher(name).matches())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            return named;
        }
        return stated(article -> names(article.path("author")))
                .or(() -> Optional.ofNullable(page.selectFirst("[rel=author]")).map(Element::text))
                .orElse(null);
    }

    @Nullable String date() {
        return meta(DATES)
                .findFirst()
                .or(() -> stated(article -> text(article, "datePublished")))
                .or(
                        () ->
                                Optional.ofNullable(page.selectFirst(TIMES))
                                        .map(time -> time.attr("datetime")))
                .orElse(null);
    }

    @Nullable String language() {
        String root = page.select("html").attr("lang");
        return root.isBlank() ? meta(List.of(LANGUAGES)).findFirst().orElse(null) : root;
    }

    /** The values of the first of the selectors that has any. */
    private Stream<String> meta(List<String> selectors) {
        return selectors.stream()
                .map(
                        selector ->
                                page.select(selector).eachAttr("content").stream()
                                        .filter(value -> !value.isBlank())
                                        .toList())
                .filter(values -> !values.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private Optional<String> stated(Function<JsonNode, String> fact) {
        return articles.stream().map(fact).filter(value -> !value.isBlank()).findFirst();
    }

    private static List<JsonNode> articles(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            collect(parsed(script.data()), found);
        }
        return found;
    }

    /** A page's broken data says nothing; its text can still be read. */
    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /**
     * Looks at the top and into its graph only: what lies deeper is about comments or neighbours.
     */
    private static void collect(JsonNode top, List<JsonNode> found) {
        List<JsonNode> level = new ArrayList<>();
        (top.isArray() ? top : List.of(top)).forEach(level::add);
        for (JsonNode node : level) {
            node.path("@graph").forEach(part -> addArticle(part, found));
            addArticle(node, found);
        }
    }

    private static void addArticle(JsonNode node, List<JsonNode> found) {
        JsonNode type = node.path("@type");
        String name = type.isArray() ? type.path(0).asString("") : type.asString("");
        if (ARTICLE.matcher(name).matches()) {
            found.add(name.equals("WebPage") ? found.size() : 0, node);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String names(JsonNode author) {
        List<String> names = new ArrayList<>();
        (author.isArray() ? author : List.of(author))
                .forEach(one -> names.add(one.isObject() ? text(one, "name") : one.asString("")));
        return names.stream()
                .filter(name -> !name.isBlank() && !WEB_ADDRESS.matcher(name).matches())
                .collect(Collectors.joining(", "));
    }
}
