package io.aiwriter.export;

import io.aiwriter.content.Section;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A section's text with its citation markers put in behind the sentences they belong to. */
final class MarkedText {

    private MarkedText() {}

    /**
     * The marked text.
     *
     * @param section the section
     * @param numbers the numbers of its sources
     * @param marker writes the marker of a number
     */
    static String of(Section section, SourceNumbers numbers, IntFunction<String> marker) {
        StringBuilder marked = new StringBuilder();
        int copied = 0;
        for (Map.Entry<Integer, List<Integer>> mark : numbers.marks(section).entrySet()) {
            marked.append(section.text(), copied, mark.getKey());
            mark.getValue().forEach(number -> marked.append(marker.apply(number)));
            copied = mark.getKey();
        }
        return marked.append(section.text(), copied, section.text().length()).toString();
    }
}
