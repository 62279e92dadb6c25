package io.aiwriter.jdbc;

import io.aiwriter.library.ContentQuery.Order;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a list goes on.
 *
 * @param values of the columns sorted by, of the last row that was given
 * @param key of that row; how many were given, in a list without columns to sort by
 */
record PageCursor(List<Object> values, long key) {

    /** The text that stands for this place in a list of an order. */
    String write(List<Order> orders) {
        ObjectNode root = JsonText.MAPPER.createObjectNode();
        root.put("orders", name(orders));
        root.put("key", key);
        ArrayNode array = root.putArray("values");
        values.forEach(value -> array.add(value.toString()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(root.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a text stands for.
     *
     * @throws IllegalArgumentException when it was not written for a list of that order
     */
    static PageCursor read(String cursor, List<Order> orders) {
        try {
            JsonNode root = JsonText.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
            JsonNode values = root.path("values");
            JsonNode key = root.path("key");
            if (!root.path("orders").asString("").equals(name(orders))
                    || !key.isIntegralNumber()
                    || values.size() != orders.size()) {
                throw refused(null);
            }
            List<Object> parsed = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                SortColumn column = SortColumn.of(orders.get(i).field());
                parsed.add(column.parse().apply(values.path(i).asString("")));
            }
            return new PageCursor(parsed, key.longValue());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw refused(e);
        }
    }

    private static String name(List<Order> orders) {
        return orders.stream()
                .map(order -> (order.descending() ? "-" : "") + order.field())
                .collect(Collectors.joining(","));
    }

    private static IllegalArgumentException refused(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "the cursor does not belong to a list of this order; start without one", cause);
    }
}
