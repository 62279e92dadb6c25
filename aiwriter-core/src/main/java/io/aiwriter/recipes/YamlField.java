package io.aiwriter.recipes;

import io.aiwriter.recipe.RecipeProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a YAML text that knows where it stands. What is wrong with it goes into one list. */
final class YamlField {

    private final String path;
    private final @Nullable Node node;
    private final int line;
    private final Problems problems;

    private YamlField(String path, @Nullable Node node, int line, Problems problems) {
        this.path = path;
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    static YamlField root(Node node, Problems problems) {
        return new YamlField("", node, lineOf(node), problems);
    }

    /** Whether it is there at all. */
    boolean exists() {
        return node != null;
    }

    int line() {
        return line;
    }

    /** The line of a place in its text. */
    int lineAt(String text, int offset) {
        boolean block =
                node instanceof ScalarNode scalar
                        && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        long before = text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return block ? line + 1 + (int) before : line;
    }

    void problem(String message) {
        problems.add(line, path, message);
    }

    void problemAt(int where, String message) {
        problems.add(where, path, message);
    }

    YamlField at(String name) {
        Node value = null;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                value = keyOf(tuple).equals(name) ? tuple.getValueNode() : value;
            }
        }
        String below = path.isEmpty() ? name : path + "." + name;
        return new YamlField(below, value, value == null ? line : lineOf(value), problems);
    }

    /** The fields of a mapping by name, in order; anything else is a problem. */
    Map<String, YamlField> fields() {
        Map<String, YamlField> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> fields.put(keyOf(tuple), at(keyOf(tuple))));
        } else if (node != null) {
            problem("must be a mapping of names to values");
        }
        return fields;
    }

    /** The entries of a sequence; anything else is a problem. */
    List<YamlField> entries() {
        List<YamlField> entries = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                String below = "%s[%d]".formatted(path, entries.size());
                entries.add(new YamlField(below, entry, lineOf(entry), problems));
            }
        } else if (node != null) {
            problem("must be a list");
        }
        return entries;
    }

    void onlyFields(List<String> known) {
        fields().forEach(
                        (name, field) -> {
                            if (!known.contains(name)) {
                                field.problem(
                                        "is not known here; there are " + String.join(", ", known));
                            }
                        });
    }

    String text(String otherwise) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node != null) {
            problem("must be a text");
        }
        return otherwise;
    }

    String required() {
        String text = text("");
        if (text.isBlank()) {
            problem("is missing");
        }
        return text;
    }

    int number(int otherwise) {
        String text = text("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problem("must be a whole number: " + text);
            return otherwise;
        }
    }

    boolean flag() {
        String text = text("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem("must be true or false: " + text);
        }
        return text.equals("true");
    }

    List<String> texts() {
        return entries().stream().map(entry -> entry.text("")).toList();
    }

    <E extends Enum<E>> E oneOf(Class<E> type, E otherwise) {
        String text = text("");
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        problem("must be one of %s: %s".formatted(String.join(", ", names), text));
        return otherwise;
    }

    /** A text, a number, a flag or a list of texts; {@code null} when it is missing. */
    @Nullable Object value() {
        if (node instanceof SequenceNode) {
            return texts();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.BOOL)
                    ? (Object) Boolean.valueOf(scalar.getValue())
                    : scalar.getValue();
        }
        if (node != null) {
            problem("must be a text, a number, true or false, or a list");
        }
        return null;
    }

    private static String keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** What is wrong with one text. */
    static final class Problems {

        private final String file;
        private final List<RecipeProblem> found = new ArrayList<>();

        Problems(String file) {
            this.file = file;
        }

        void add(int line, String field, String message) {
            found.add(new RecipeProblem(file, line, field, message));
        }

        List<RecipeProblem> found() {
            return List.copyOf(found);
        }
    }
}
