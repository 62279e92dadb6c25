package io.aiwriter.bibliography;

import io.aiwriter.content.SourceReference;
import io.aiwriter.core.internal.text.OneLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sources as items of the Citation Style Language.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL 1.0.2</a>
 */
final class CslItems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CslItems() {}

    /** The items as a JSON text. */
    static String json(List<SourceReference> sources, Map<UUID, LocalDate> readOn) {
        ArrayNode items = JSON.createArrayNode();
        items.addAll(of(sources, readOn));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(items) + "\n";
    }

    /** The items, with their numbers as ids. */
    static List<ObjectNode> of(List<SourceReference> sources, Map<UUID, LocalDate> readOn) {
        List<String> suffixes = suffixes(sources);
        return IntStream.range(0, sources.size())
                .mapToObj(
                        i -> {
                            ObjectNode item = item(sources.get(i), i + 1);
                            date(item, "accessed", readOn.get(sources.get(i).sourceId()));
                            if (!suffixes.get(i).isEmpty()) {
                                item.put("year-suffix", suffixes.get(i));
                            }
                            return item;
                        })
                .toList();
    }

    private static ObjectNode item(SourceReference source, int number) {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", Integer.toString(number))
                .put("type", "webpage")
                .put("title", OneLine.of(source.title()));
        if (source.author() != null) {
            author(item.putArray("author").addObject(), OneLine.of(source.author()));
        }
        date(item, "issued", source.publishedOn());
        item.put("URL", source.location().toString());
        return item;
    }

    /** A name is taken apart only where its order is plain. */
    private static void author(ObjectNode name, String author) {
        String[] parts = author.split(",");
        boolean inverted =
                parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank() && isPerson(parts);
        if (inverted) {
            name.put("family", parts[0].strip()).put("given", parts[1].strip());
        } else {
            name.put("literal", author);
        }
    }

    private static boolean isPerson(String[] parts) {
        return parts[0].strip().split("\\s+").length <= 3
                && parts[1].strip().matches("(?:\\p{Lu}[\\p{L}.'\u2019-]*\\s*){1,4}")
                && !parts[1].strip().matches("(?i)(?:inc|ltd|llc|gmbh|plc|corp)\\.?");
    }

    private static void date(ObjectNode item, String name, @Nullable LocalDate day) {
        if (day != null) {
            item.putObject(name)
                    .putArray("date-parts")
                    .addArray()
                    .add(day.getYear())
                    .add(day.getMonthValue())
                    .add(day.getDayOfMonth());
        }
    }

    /**
     * Letters that tell the works of one author in one year apart; empty where nothing is alike.
     */
    private static List<String> suffixes(List<SourceReference> sources) {
        Map<String, Integer> counts = new HashMap<>();
        sources.forEach(source -> counts.merge(authorAndYear(source), 1, Integer::sum));
        Map<String, Integer> used = new HashMap<>();
        return sources.stream()
                .map(
                        source -> {
                            String key = authorAndYear(source);
                            boolean alone =
                                    source.author() == null || counts.getOrDefault(key, 0) == 1;
                            return alone ? "" : letters(used.merge(key, 1, Integer::sum));
                        })
                .toList();
    }

    private static String authorAndYear(SourceReference source) {
        String year = source.publishedOn() == null ? "" : "" + source.publishedOn().getYear();
        return source.author() + " " + year;
    }

    private static String letters(int number) {
        int rest = number - 1;
        String last = Character.toString('a' + rest % 26);
        return rest < 26 ? last : letters(rest / 26) + last;
    }
}
