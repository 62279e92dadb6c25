package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** K30: the Open Graph tags and the card of a page, as HTML or as a JSON object. */
final class OpenGraph implements Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> REQUIRED =
            List.of("og:title", "og:type", "og:image", "og:url");
    private static final Set<String> ADDRESSES =
            Set.of(
                    "og:image",
                    "og:url",
                    "og:audio",
                    "og:video",
                    "og:image:secure_url",
                    "twitter:image",
                    "twitter:player");
    private static final Set<String> CARDS =
            Set.of("summary", "summary_large_image", "app", "player");

    private final String selector;

    OpenGraph(Settings settings) {
        this.selector = settings.text("part", "open_graph");
    }

    @Override
    public String describe() {
        return selector
                + ": og:title, og:type, og:image and og:url with absolute addresses; a card"
                + " of type summary, summary_large_image, app or player";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            Map<String, String> tags = tags(part.text());
            for (String name : REQUIRED) {
                if (tags.getOrDefault(name, "").isBlank()) {
                    report.error(part, name + " is missing");
                }
            }
            tags.forEach((name, value) -> checkTag(part, name, value, report));
        }
    }

    private static void checkTag(ManuscriptPart part, String name, String value, Report report) {
        if (ADDRESSES.contains(name) && !value.isBlank() && !isAbsolute(value)) {
            report.error(part, "%s must be an absolute address: %s".formatted(name, value));
        }
        if (name.equals("twitter:card") && !CARDS.contains(value)) {
            report.error(part, "twitter:card must be one of the four types: " + value);
        }
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Element meta : Jsoup.parse(text).select("meta")) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            tags.putIfAbsent(name.strip(), meta.attr("content").strip());
        }
        if (tags.isEmpty()) {
            for (Map.Entry<String, JsonNode> entry : object(text).properties()) {
                tags.put(entry.getKey(), entry.getValue().asString("").strip());
            }
        }
        return tags;
    }

    private static JsonNode object(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static boolean isAbsolute(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
