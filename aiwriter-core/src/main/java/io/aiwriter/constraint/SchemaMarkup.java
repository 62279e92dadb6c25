package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * K29: JSON-LD that parses, has what its types require (by Google's documentation of rich results),
 * dates in ISO 8601 and nothing filled in for the sake of filling.
 */
final class SchemaMarkup implements Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ARTICLE = List.of("headline", "author", "datePublished");
    private static final Map<String, List<String>> REQUIRED =
            Map.ofEntries(
                    Map.entry("Article", ARTICLE),
                    Map.entry("BlogPosting", ARTICLE),
                    Map.entry("NewsArticle", ARTICLE),
                    Map.entry("Product", List.of("name", "offers|review|aggregateRating")),
                    Map.entry("FAQPage", List.of("mainEntity")),
                    Map.entry("Question", List.of("name", "acceptedAnswer|suggestedAnswer")),
                    Map.entry("Answer", List.of("text")),
                    Map.entry("HowTo", List.of("name", "step")),
                    Map.entry("Event", List.of("name", "startDate", "location")),
                    Map.entry("LocalBusiness", List.of("name", "address")),
                    Map.entry("Organization", List.of("name")),
                    Map.entry("Person", List.of("name")),
                    Map.entry("Recipe", List.of("name", "image")),
                    Map.entry("Review", List.of("author", "itemReviewed", "reviewRating")),
                    Map.entry("VideoObject", List.of("name", "thumbnailUrl", "uploadDate")),
                    Map.entry("BreadcrumbList", List.of("itemListElement")));
    private static final Set<String> DATES =
            Set.of(
                    "datePublished",
                    "dateModified",
                    "dateCreated",
                    "uploadDate",
                    "startDate",
                    "endDate",
                    "validThrough",
                    "priceValidUntil",
                    "birthDate",
                    "expires");
    private static final Set<String> FILLERS =
            Set.of("n/a", "na", "none", "null", "undefined", "unknown", "tbd", "-", "string");

    private final String selector;

    SchemaMarkup(Settings settings) {
        this.selector = settings.text("part", "json_ld");
    }

    @Override
    public String describe() {
        return selector
                + ": JSON-LD with @context and @type, the properties its type requires,"
                + " ISO 8601 dates and no filler such as N/A";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            JsonNode root;
            try {
                root = JSON.readTree(part.text());
            } catch (JacksonException e) {
                report.error(part, "is not valid JSON: " + e.getOriginalMessage());
                continue;
            }
            List<JsonNode> tops = root.isArray() ? children(root) : List.of(root);
            for (JsonNode top : tops) {
                if (!top.path("@context").toString().contains("schema.org")) {
                    report.error(part, "has no @context of schema.org");
                }
                if (!top.has("@type") && !top.has("@graph")) {
                    report.error(part, "has no @type");
                }
                check(top, part, report);
            }
        }
    }

    private static void check(JsonNode node, ManuscriptPart part, Report report) {
        for (JsonNode type : types(node)) {
            for (String property : REQUIRED.getOrDefault(type.asString(""), List.of())) {
                boolean present = List.of(property.split("\\|", -1)).stream().anyMatch(node::has);
                if (!present) {
                    report.error(part, "%s lacks %s".formatted(type.asString(""), property));
                }
            }
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            checkValue(entry.getKey(), entry.getValue(), part, report);
        }
        if (node.isArray()) {
            children(node).forEach(child -> check(child, part, report));
        }
    }

    private static void checkValue(
            String name, JsonNode value, ManuscriptPart part, Report report) {
        if (value.isString() || value.isNull()) {
            String text = value.asString("").strip();
            if (text.isEmpty() || FILLERS.contains(text.toLowerCase(Locale.ROOT))) {
                report.error(part, "%s says nothing: \"%s\"".formatted(name, text));
            } else if (DATES.contains(name) && !isDate(text)) {
                report.error(part, "%s is no ISO 8601 date: %s".formatted(name, text));
            }
        } else {
            check(value, part, report);
        }
    }

    private static List<JsonNode> types(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray() ? children(type) : type.isString() ? List.of(type) : List.of();
    }

    private static List<JsonNode> children(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children;
    }

    private static boolean isDate(String text) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text) != null;
            }
            return DateTimeFormatter.ISO_DATE_TIME.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
