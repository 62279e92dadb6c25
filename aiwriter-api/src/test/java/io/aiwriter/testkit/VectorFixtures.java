package io.aiwriter.testkit;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Seeded records and the answers that a store must give on them, found by brute force. */
final class VectorFixtures {

    private static final List<String> COLOURS = List.of("red", "green", "blue", "", "gelb ü");

    private VectorFixtures() {}

    static Embedding randomEmbedding(Random random, int dimensions) {
        float[] values = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.of(values);
    }

    /** Records with ids from {@code r00000} on; about a third lack each attribute. */
    static List<VectorRecord> randomRecords(Random random, int count, int dimensions) {
        List<VectorRecord> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String colour = COLOURS.get(random.nextInt(COLOURS.size()));
            records.add(
                    new VectorRecord(
                            "r%05d".formatted(i),
                            randomEmbedding(random, dimensions),
                            "text %s number%d".formatted(colour, i),
                            randomAttributes(random, colour)));
        }
        return records;
    }

    private static Map<String, Object> randomAttributes(Random random, String colour) {
        Map<String, Object> attributes = new HashMap<>();
        if (random.nextInt(3) > 0) {
            attributes.put("colour", colour);
        }
        if (random.nextInt(3) > 0) {
            attributes.put("year", (long) random.nextInt(-5, 6));
        }
        if (random.nextInt(3) > 0) {
            attributes.put("weight", random.nextInt(-8, 9) / 4.0);
        }
        if (random.nextInt(3) > 0) {
            attributes.put("public", random.nextBoolean());
        }
        if (random.nextInt(3) > 0) {
            attributes.put("mixed", random.nextBoolean() ? (Object) 1L : (Object) 1.0);
        }
        return attributes;
    }

    /**
     * A filter of random shape over the attributes of {@link #randomRecords}, and some unknown
     * ones.
     */
    static Filter randomFilter(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            List<Filter> parts = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                parts.add(randomFilter(random, depth - 1));
            }
            return switch (random.nextInt(3)) {
                case 0 -> new Filter.And(parts);
                case 1 -> new Filter.Or(parts);
                default -> new Filter.Not(randomFilter(random, depth - 1));
            };
        }
        return randomLeaf(random);
    }

    private static Filter randomLeaf(Random random) {
        List<String> names = List.of("colour", "year", "weight", "public", "mixed", "unknown");
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.Eq(name, randomValue(random));
            case 1 -> new Filter.In(name, List.of(randomValue(random), randomValue(random)));
            case 2 -> new Filter.Exists(name);
            default -> {
                double from = random.nextInt(-12, 12) / 2.0;
                yield new Filter.Range(
                        name,
                        random.nextInt(4) == 0 ? null : Double.valueOf(from),
                        random.nextInt(4) == 0 ? null : Double.valueOf(from + random.nextInt(6)));
            }
        };
    }

    private static Object randomValue(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> COLOURS.get(random.nextInt(COLOURS.size()));
            case 1 -> (long) random.nextInt(-5, 6);
            case 2 -> random.nextInt(-8, 9) / 4.0;
            default -> random.nextBoolean();
        };
    }

    /** What a filter means, told apart from any index. */
    static boolean satisfies(VectorRecord entry, Filter filter) {
        Map<String, Object> attributes = entry.attributes();
        return switch (filter) {
            case Filter.Eq eq -> eq.value().equals(attributes.get(eq.attribute()));
            case Filter.In in ->
                    attributes.containsKey(in.attribute())
                            && in.values().contains(attributes.get(in.attribute()));
            case Filter.Range range ->
                    attributes.get(range.attribute()) instanceof Number number
                            && (range.from() == null || number.doubleValue() >= range.from())
                            && (range.to() == null || number.doubleValue() <= range.to());
            case Filter.Exists exists -> attributes.containsKey(exists.attribute());
            case Filter.And and -> and.all().stream().allMatch(part -> satisfies(entry, part));
            case Filter.Or or -> or.any().stream().anyMatch(part -> satisfies(entry, part));
            case Filter.Not not -> !satisfies(entry, not.negated());
        };
    }

    /** The ids of the nearest records, nearest first. */
    static List<String> nearest(
            List<VectorRecord> records, VectorQuery query, Predicate<VectorRecord> among) {
        Embedding target = query.embedding().orElseThrow();
        return records.stream()
                .filter(among)
                .sorted(
                        Comparator.<VectorRecord>comparingDouble(
                                        entry -> target.cosine(entry.embedding()))
                                .reversed())
                .limit(query.limit())
                .map(VectorRecord::id)
                .toList();
    }
}
