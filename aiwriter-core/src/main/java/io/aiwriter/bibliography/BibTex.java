package io.aiwriter.bibliography;

import io.aiwriter.content.SourceReference;
import io.aiwriter.core.internal.text.OneLine;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BibTeX. Titles and names stand in double braces, since they are not to be taken apart or
 * recased.
 */
final class BibTex {

    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    private BibTex() {}

    static String write(List<SourceReference> sources, Map<UUID, LocalDate> readOn) {
        StringBuilder out = new StringBuilder();
        Set<String> keys = new HashSet<>();
        for (SourceReference source : sources) {
            entry(source, readOn.get(source.sourceId()), key(source, keys), out);
        }
        return out.toString();
    }

    private static void entry(
            SourceReference source, @Nullable LocalDate read, String key, StringBuilder out) {
        out.append(out.isEmpty() ? "" : "\n").append("@misc{").append(key).append(",\n");
        if (source.author() != null) {
            field("author", "{{" + escaped(source.author()) + "}}", out);
        }
        field("title", "{{" + escaped(source.title()) + "}}", out);
        LocalDate day = source.publishedOn();
        field("year", day == null ? "{n.d.}" : "{" + day.getYear() + "}", out);
        if (day != null) {
            field("month", MONTHS[day.getMonthValue() - 1], out);
            field("day", "{" + day.getDayOfMonth() + "}", out);
        }
        field("url", "{" + source.location().toASCIIString() + "}", out);
        if (read != null) {
            field("urldate", "{" + read + "}", out);
        }
        out.append("}\n");
    }

    private static void field(String name, String value, StringBuilder out) {
        out.append("  %-7s = %s,\n".formatted(name, value));
    }

    /** Author or title, year, and a number where that is not enough. */
    private static String key(SourceReference source, Set<String> keys) {
        String name = source.author() == null ? source.title() : source.author();
        String word =
                name.contains(",") ? name.substring(0, name.indexOf(',')) : last(source, name);
        String ascii =
                Normalizer.normalize(word, Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z0-9]", "")
                        .toLowerCase(Locale.ROOT);
        String year = source.publishedOn() == null ? "nd" : "" + source.publishedOn().getYear();
        String base = (ascii.isEmpty() ? "source" : ascii) + year;
        String key = base;
        for (int number = 2; !keys.add(key); number++) {
            key = base + "-" + number;
        }
        return key;
    }

    private static String last(SourceReference source, String name) {
        String[] words = name.strip().split("\\s+");
        return source.author() == null ? words[0] : words[words.length - 1];
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        OneLine.of(text).codePoints().forEach(c -> escaped.append(escaped(c)));
        return escaped.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '$', '%', '&', '#', '_' -> "\\" + (char) c;
            default -> Character.toString(c);
        };
    }
}
