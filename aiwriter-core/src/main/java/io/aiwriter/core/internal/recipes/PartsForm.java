package io.aiwriter.core.internal.recipes;

import io.aiwriter.core.internal.prompted.JsonAnswer;
import io.aiwriter.core.internal.prompted.UnusableAnswerException;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.RecipePart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that a model answers a recipe of parts with: its schema, an example, and its reading.
 */
final class PartsForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<RecipePart> parts;

    PartsForm(List<RecipePart> parts) {
        this.parts = parts;
    }

    /** A JSON Schema in which every property is required. */
    String schema() {
        ObjectNode properties = JSON.createObjectNode();
        for (RecipePart part : parts) {
            ObjectNode property =
                    switch (part.shape()) {
                        case TEXT -> string();
                        case SERIES, LIST, LINE -> array(string());
                        case RECORDS -> array(object(part.fields()));
                    };
            properties.set(part.name(), property.put("description", part.purpose()));
        }
        return closed(properties).toString();
    }

    /** The same as an example, for models that cannot be held to a schema. */
    String example() {
        return parts.stream()
                .map(part -> "  \"%s\": %s".formatted(part.name(), example(part)))
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    /**
     * The texts of an answer.
     *
     * @param answer what the model wrote; one JSON object, perhaps within other text
     * @throws UnusableAnswerException when there is none, or nothing in it
     */
    List<ManuscriptPart> read(String answer) throws UnusableAnswerException {
        JsonNode root = JsonAnswer.object(answer);
        List<ManuscriptPart> texts = new ArrayList<>();
        for (RecipePart part : parts) {
            JsonNode value = root.path(part.name());
            if (part.shape() == RecipePart.Shape.TEXT) {
                texts.add(ManuscriptPart.of(part.name(), text(value)));
            } else {
                entries(part, value, texts);
            }
        }
        if (texts.stream().allMatch(text -> text.text().isBlank())) {
            throw new UnusableAnswerException("none of the fields that were asked for has a text");
        }
        return texts;
    }

    private static void entries(RecipePart part, JsonNode value, List<ManuscriptPart> texts) {
        int index = 0;
        for (JsonNode entry : value) {
            if (part.shape() == RecipePart.Shape.RECORDS) {
                for (String field : part.fields()) {
                    String text = text(entry.path(field));
                    texts.add(new ManuscriptPart(part.name(), index, field, text));
                }
            } else {
                texts.add(new ManuscriptPart(part.name(), index, "", text(entry)));
            }
            index++;
        }
    }

    /** A text, a number as a text, a list as lines. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> lines = new ArrayList<>();
            value.forEach(line -> lines.add(line.asString("").strip()));
            return String.join("\n", lines);
        }
        return value.isValueNode() ? value.asString("").strip() : "";
    }

    private static String example(RecipePart part) {
        String what = part.purpose().replace("\"", "'");
        return switch (part.shape()) {
            case TEXT -> "\"%s\"".formatted(what);
            case SERIES, LIST, LINE -> "[\"%s\", …]".formatted(what);
            case RECORDS ->
                    part.fields().stream()
                            .map(field -> "\"%s\": \"…\"".formatted(field))
                            .collect(Collectors.joining(", ", "[{", "}, …]  (" + what + ")"));
        };
    }

    private static ObjectNode string() {
        return JSON.createObjectNode().put("type", "string");
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode array = JSON.createObjectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    private static ObjectNode object(List<String> fields) {
        ObjectNode properties = JSON.createObjectNode();
        fields.forEach(field -> properties.set(field, string()));
        return closed(properties);
    }

    private static ObjectNode closed(ObjectNode properties) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        object.put("additionalProperties", false);
        ArrayNode required = object.putArray("required");
        properties.propertyNames().forEach(required::add);
        object.set("properties", properties);
        return object;
    }
}
