package io.aiwriter.pipeline;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipePart;
import io.aiwriter.testkit.ScriptedChatModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Answers any recipe's order as an attentive writer would, in the form that is asked for. */
final class ObedientModel {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BOUNDS = Pattern.compile("in (\\d+) to (\\d+) words of Markdown");
    private static final Pattern NUMBER = Pattern.compile("Write section (\\d+),");
    private static final Pattern PASSAGE = Pattern.compile("<passage id=\"(p\\d+)\"");
    private static final List<String> WORDS =
            List.of(
                    "cable", "tower", "deck", "anchor", "river", "steel", "rock", "wire", "load",
                    "storm", "paint", "crew", "road", "beam", "rivet", "span", "arch", "pier",
                    "hanger", "bolt");

    private final Recipe recipe;
    private final Map<String, Object> values;

    ObedientModel(Recipe recipe, Map<String, Object> values) {
        this.recipe = recipe;
        this.values = values;
    }

    ScriptedChatModel model() {
        return ScriptedChatModel.answering(this::answer);
    }

    private String answer(ChatRequest request) {
        String order = request.messages().get(1).text();
        if (!recipe.parts().isEmpty()) {
            Map<String, Object> parts = new LinkedHashMap<>();
            recipe.parts().forEach(part -> parts.put(part.name(), part(part)));
            return JSON.writeValueAsString(parts);
        }
        return order.contains("Plan it now") ? outline(order) : section(order);
    }

    private String outline(String order) {
        List<String> ids = PASSAGE.matcher(order).results().map(match -> match.group(1)).toList();
        int sections = number("sections");
        List<Map<String, Object>> planned = new ArrayList<>();
        for (int i = 0; i < sections && (ids.isEmpty() || i < ids.size()); i++) {
            planned.add(
                    Map.of(
                            "heading", "The " + WORDS.get(i),
                            "brief", "It is about the " + WORDS.get(i),
                            "passages", ids.isEmpty() ? List.of() : List.of(ids.get(i))));
        }
        return JSON.writeValueAsString(Map.of("title", "Hanging roads", "sections", planned));
    }

    private int number(String name) {
        return values.get(name) instanceof Integer number ? number : 0;
    }

    private static String section(String order) {
        Matcher bounds = BOUNDS.matcher(order);
        Matcher number = NUMBER.matcher(order);
        if (!bounds.find() || !number.find()) {
            throw new AssertionError("an order without bounds: " + order);
        }
        int words = (Integer.parseInt(bounds.group(1)) + Integer.parseInt(bounds.group(2))) / 2;
        return Prose.words(words, Integer.parseInt(number.group(1)));
    }

    private Object part(RecipePart part) {
        if (part.shape() == RecipePart.Shape.TEXT) {
            return text(part.name(), 0, part.count().min());
        }
        int count = count(part);
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (part.fields().isEmpty()) {
                entries.add(text(part.name(), i, 0));
            } else {
                Map<String, Object> entry = new LinkedHashMap<>();
                int index = i;
                part.fields().forEach(field -> entry.put(field, field(field, index, count)));
                entries.add(entry);
            }
        }
        return entries;
    }

    /** What the inputs ask for, within what the part allows. */
    private int count(RecipePart part) {
        for (String name :
                List.of(
                        "posts",
                        "variations",
                        "count",
                        "slides",
                        "elements",
                        "items",
                        "points",
                        "main_sections")) {
            if (values.get(name) instanceof Integer asked && part.count().contains(asked)) {
                return asked;
            }
        }
        return Math.max(1, part.count().min());
    }

    private Object field(String field, int index, int count) {
        int duration = values.get("duration") instanceof Integer seconds ? seconds : 0;
        return switch (field) {
            case "start" -> index == 0 ? 0 : index == 1 ? 2 : duration - 5;
            case "end" -> index == 0 ? 2 : index == count - 1 ? duration : duration - 5;
            case "words" -> number("words") / count;
            case "options" -> List.of("The " + WORDS.get(index), "The wind", "The moon");
            case "answer" ->
                    recipe.name().equals("quiz") ? "The wind" : Prose.words(16, index + 40);
            case "heading", "title" -> "About the " + WORDS.get(index);
            case "text" -> "See " + WORDS.get(index) + ".";
            default -> text(field, index, 0);
        };
    }

    private String text(String name, int index, int words) {
        String word = WORDS.get(index);
        return switch (name) {
            case "hashtags" -> "#" + word;
            case "tags", "categories", "related" -> word;
            case "slug" -> "how-roads-hang";
            case "subject" -> "The " + word + " report is done";
            case "preview" -> "What the crew found";
            case "cta" -> "Reply by Friday";
            case "question" -> "What holds the " + word + "?";
            case "meta_description" -> Prose.words(26, 3).substring(0, 140) + " and so much more.";
            case "title" -> "Roads that hang from two towers and never touch water";
            case "letter", "body" -> letter(index);
            case "headlines", "descriptions", "callouts" -> "Safe " + word;
            case "action", "call_to_action", "close" -> "Book your " + word + " check.";
            case "post", "caption" -> "The " + word + " holds. What do you think of it?";
            case "posts" ->
                    "The %s has its own %s to tell, %s."
                            .formatted(word, WORDS.get(19 - index), Prose.words(8, index));
            case "summary" -> Prose.words(number("words"), 5);
            default ->
                    Prose.words(
                            Math.max(recipe.name().equals("rewrite") ? 24 : 16, words + 4),
                            index * 31 + name.hashCode());
        };
    }

    private static String letter(int index) {
        return "Dear Ms Ito,\n\nThis is about Invoice 2041 and the "
                + WORDS.get(index)
                + ".\n\n"
                + Prose.words(96, index + 7)
                + "\n\nKind regards\nBen Okafor";
    }
}
