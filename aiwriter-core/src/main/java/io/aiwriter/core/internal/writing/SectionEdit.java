package io.aiwriter.core.internal.writing;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Section;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes sentences out of a section and keeps its citations in place. */
public final class SectionEdit {

    private SectionEdit() {}

    /**
     * The section without some stretches; citations of what is gone are gone too.
     *
     * @param section the section
     * @param removals stretches of its text that do not overlap
     */
    public static Section without(Section section, List<TextSpan> removals) {
        Section edited = section;
        List<TextSpan> fromTheEnd =
                removals.stream()
                        .sorted(Comparator.comparingInt(TextSpan::start).reversed())
                        .toList();
        for (TextSpan removal : fromTheEnd) {
            edited = without(edited, removal);
        }
        return edited;
    }

    private static Section without(Section section, TextSpan removal) {
        String text = section.text();
        int end = removal.end();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        int length = end - removal.start();
        List<Citation> citations = new ArrayList<>();
        for (Citation citation : section.citations()) {
            if (citation.claim().end() <= removal.start()) {
                citations.add(citation);
            } else if (citation.claim().start() >= end) {
                citations.add(moved(citation, -length));
            }
        }
        String shorter = text.substring(0, removal.start()) + text.substring(end);
        return new Section(section.heading(), shorter, citations);
    }

    private static Citation moved(Citation citation, int distance) {
        return new Citation(
                citation.claim().shift(distance),
                citation.sourceId(),
                citation.passageId(),
                citation.quote(),
                citation.verdict());
    }
}
