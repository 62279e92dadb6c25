package io.aiwriter.export;

import io.aiwriter.content.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/**
 * A section's text with its citation markers put in behind the claims they belong to, after the
 * final punctuation: {@code A claim.[[1]](#source-1)[[3]](#source-3)}.
 */
final class MarkedText {

    /** What the links of markers begin with. */
    static final String TARGET = "#source-";

    private MarkedText() {}

    /** Markdown in which each marker is a link to {@code #source-N}. */
    static String linked(Section section, SourceNumbers numbers) {
        return marked(section, numbers, MarkedText::links);
    }

    /**
     * Markdown with markers of any form.
     *
     * @param markers makes the marker of the sources that one place cites
     */
    static String marked(
            Section section, SourceNumbers numbers, Function<List<Integer>, String> markers) {
        Map<Integer, List<Integer>> marks = numbers.marks(section);
        Body body = Body.of(section.text(), marks.keySet());
        List<List<Integer>> groups = List.copyOf(marks.values());
        List<Integer> wanted = groups.stream().flatMap(List::stream).sorted().toList();
        boolean sound = found(insert(body, groups, MarkedText::links)).equals(wanted);
        return sound ? insert(body, groups, markers) : atEnd(body.text(), groups, markers);
    }

    /** Links to the list of sources, side by side. */
    static String links(List<Integer> numbers) {
        StringBuilder links = new StringBuilder();
        numbers.forEach(number -> links.append("[[%d]](%s%d)".formatted(number, TARGET, number)));
        return links.toString();
    }

    /** The numbers of the markers that a Markdown text has as links, sorted. */
    static List<Integer> found(String markdown) {
        List<Integer> found = new ArrayList<>();
        Markdown.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                if (link.getDestination().startsWith(TARGET)) {
                                    String number =
                                            link.getDestination().substring(TARGET.length());
                                    found.add(Integer.valueOf(number));
                                }
                                visitChildren(link);
                            }
                        });
        return found.stream().sorted().toList();
    }

    private static String insert(
            Body body, List<List<Integer>> groups, Function<List<Integer>, String> markers) {
        MarkerPlaces places = new MarkerPlaces(body.text());
        TreeMap<Integer, StringBuilder> insertions = new TreeMap<>();
        TreeSet<Integer> paragraphs = new TreeSet<>();
        for (int i = 0; i < groups.size(); i++) {
            MarkerPlaces.Place place = places.behind(body.places().get(i));
            if (place.paragraph()) {
                paragraphs.add(place.position());
            }
            StringBuilder here =
                    insertions.computeIfAbsent(place.position(), at -> new StringBuilder());
            here.append(markers.apply(groups.get(i)));
        }
        return join(body.text(), insertions, paragraphs);
    }

    private static String join(
            String text, TreeMap<Integer, StringBuilder> insertions, TreeSet<Integer> paragraphs) {
        StringBuilder joined = new StringBuilder();
        int copied = 0;
        for (Map.Entry<Integer, StringBuilder> insertion : insertions.entrySet()) {
            joined.append(text, copied, insertion.getKey());
            copied = insertion.getKey();
            if (paragraphs.contains(copied)) {
                joined.append("\n\n").append(insertion.getValue()).append("\n\n");
            } else {
                escapeExclamation(joined);
                joined.append(insertion.getValue());
            }
        }
        return joined.append(text, copied, text.length()).toString();
    }

    /** An exclamation mark before a bracket would make an image of the marker. */
    private static void escapeExclamation(StringBuilder text) {
        int last = text.length() - 1;
        boolean open = last >= 0 && text.charAt(last) == '!';
        if (open && (last == 0 || text.charAt(last - 1) != '\\')) {
            text.insert(last, '\\');
        }
    }

    private static String atEnd(
            String text, List<List<Integer>> groups, Function<List<Integer>, String> markers) {
        StringBuilder end = new StringBuilder(text).append("\n\n");
        groups.forEach(group -> end.append(markers.apply(group)));
        return end.toString();
    }
}
