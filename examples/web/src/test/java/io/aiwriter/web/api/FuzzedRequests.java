package io.aiwriter.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests for the operations of an OpenAPI document: mostly almost right, often wrong. */
final class FuzzedRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 6;
    private static final List<Object> ODD =
            List.of(
                    "",
                    " ",
                    "x".repeat(5000),
                    "\u0000\u001f",
                    "'; DROP TABLE content;--",
                    "<script>alert(1)</script>",
                    "../../etc/passwd",
                    "\uD83D\uDE00\u202E\u0301",
                    "https://192.0.2.1/",
                    -1,
                    0,
                    Long.MAX_VALUE,
                    1e300,
                    true,
                    List.of(),
                    Map.of());

    private final JsonNode document;
    private final String knownId;
    private final Random random;
    private final List<Operation> operations = new ArrayList<>();

    FuzzedRequests(JsonNode document, String knownId, Random random) {
        this.document = document;
        this.knownId = knownId;
        this.random = random;
        for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
            }
        }
    }

    Fuzzed next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String path = operation.path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.node.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = plain(parameter.path("schema"), name);
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" -> query.add(name + "=" + encoded(value));
                default -> {}
            }
        }
        JsonNode body = operation.node.at("/requestBody/content/application~1json/schema");
        return new Fuzzed(
                operation.method.toUpperCase(Locale.ROOT),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                body.isMissingNode() ? "" : body(body),
                operation.answers());
    }

    private String body(JsonNode schema) {
        String json = JSON.writeValueAsString(value(schema, 0));
        return random.nextInt(12) == 0 ? json.substring(0, random.nextInt(json.length())) : json;
    }

    private String plain(JsonNode schema, String name) {
        if (name.equals("id") && random.nextBoolean()) {
            return knownId;
        }
        String text = String.valueOf(value(schema, 0));
        return text.isBlank() || text.contains("/") ? "0" : text;
    }

    private Object value(JsonNode given, int depth) {
        JsonNode schema =
                given.has("$ref") ? document.at(given.path("$ref").asString().substring(1)) : given;
        if (random.nextInt(6) == 0 || depth > DEEPEST) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> random.nextInt(200);
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private Object object(JsonNode schema, int depth) {
        Map<String, Object> object = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (random.nextInt(8) > 0) {
                object.put(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        if (random.nextInt(15) == 0) {
            object.put("unknown", 1);
        }
        return object;
    }

    private List<Object> array(JsonNode schema, int depth) {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> "word ".repeat(1 + random.nextInt(5)).strip();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Operation(String path, String method, JsonNode node) {

        Set<Integer> answers() {
            Set<Integer> answers = new TreeSet<>();
            node.path("responses")
                    .propertyNames()
                    .forEach(code -> answers.add(Integer.valueOf(code)));
            return answers;
        }
    }

    /** A request, and the statuses that the document names for it. */
    record Fuzzed(String method, String path, String body, Set<Integer> documented) {}
}
