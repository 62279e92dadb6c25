package io.aiwriter.checks.style;

import io.aiwriter.checks.style.JavaText.CodeLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines that stand in copies: the same {@value #WINDOW} lines of code, or more, in two places.
 * Imports, annotations that say no more than their name, and lines without a letter do not count.
 *
 * @param share the part of all counted lines that stands in a copy, 0 to 1
 * @param copies for each copied stretch's first lines, where they stand
 */
record Duplication(double share, List<String> copies) {

    /** How many lines in a row make a copy. */
    static final int WINDOW = 6;

    Duplication {
        copies = List.copyOf(copies);
    }

    static Duplication in(List<SourceFile> files) {
        Map<List<String>, List<Place>> windows = new HashMap<>();
        int lines = 0;
        for (SourceFile file : files) {
            List<CodeLine> code = file.text().code().stream().filter(Duplication::counts).toList();
            lines += code.size();
            for (int i = 0; i + WINDOW <= code.size(); i++) {
                List<CodeLine> window = code.subList(i, i + WINDOW);
                windows.computeIfAbsent(
                                window.stream().map(CodeLine::text).toList(),
                                key -> new ArrayList<>())
                        .add(new Place(file.path(), window));
            }
        }
        windows.values().removeIf(places -> places.size() < 2);
        Set<String> copied = new HashSet<>();
        windows.values().forEach(places -> places.forEach(place -> copied.addAll(place.lines())));
        List<String> copies =
                windows.values().stream().map(Duplication::describe).sorted().toList();
        return new Duplication(lines == 0 ? 0 : (double) copied.size() / lines, copies);
    }

    private static boolean counts(CodeLine line) {
        String text = line.text();
        return !text.startsWith("import ")
                && !text.startsWith("package ")
                && !text.matches("@\\w+|[^\\p{Alpha}]*");
    }

    private static String describe(List<Place> places) {
        return places.stream().map(Place::toString).collect(Collectors.joining(" = "));
    }

    private record Place(String path, List<CodeLine> window) {

        private Set<String> lines() {
            return window.stream()
                    .map(line -> path + ":" + line.number())
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return path + ":" + window.get(0).number();
        }
    }
}
