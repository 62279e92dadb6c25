package io.aiwriter.export;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The numbers of a content's sources, in the order of their first citation, from 1. Immutable. */
final class SourceNumbers {

    private final Map<UUID, Integer> numbers;
    private final List<SourceReference> ordered;

    private SourceNumbers(Map<UUID, Integer> numbers, List<SourceReference> ordered) {
        this.numbers = numbers;
        this.ordered = ordered;
    }

    static SourceNumbers of(Content content) {
        Map<UUID, SourceReference> known = new LinkedHashMap<>();
        content.sources().forEach(source -> known.put(source.sourceId(), source));
        Map<UUID, Integer> numbers = new LinkedHashMap<>();
        List<SourceReference> ordered = new ArrayList<>();
        for (Section section : content.sections()) {
            for (Citation citation : section.citations()) {
                if (!numbers.containsKey(citation.sourceId())) {
                    numbers.put(citation.sourceId(), numbers.size() + 1);
                    ordered.add(
                            known.getOrDefault(citation.sourceId(), unlisted(citation.sourceId())));
                }
            }
        }
        return new SourceNumbers(numbers, ordered);
    }

    /** The sources in the order of their numbers. */
    List<SourceReference> ordered() {
        return ordered;
    }

    int number(UUID sourceId) {
        return numbers.getOrDefault(sourceId, 0);
    }

    /**
     * The numbers that stand behind each place of a section's text, by place and without repeats.
     */
    TreeMap<Integer, List<Integer>> marks(Section section) {
        TreeMap<Integer, List<Integer>> marks = new TreeMap<>();
        for (Citation citation : section.citations()) {
            List<Integer> here =
                    marks.computeIfAbsent(citation.claim().end(), place -> new ArrayList<>());
            int number = number(citation.sourceId());
            if (!here.contains(number)) {
                here.add(number);
            }
        }
        return marks;
    }

    private static SourceReference unlisted(UUID id) {
        return new SourceReference(id, "Source " + id, URI.create("urn:uuid:" + id), null, null);
    }
}
