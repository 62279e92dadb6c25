package io.aiwriter.core.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the journal keeps it: plain ASCII, so that any store gives back any text exactly. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** A text, a number, a flag or a list of such as JSON. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The value that JSON stands for. */
    static Object value(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(read.apply(element)));
        return list;
    }
}
