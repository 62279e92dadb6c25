package io.aiwriter.web.library;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The citation marks of a content in the order in which its export shows them: one for each place
 * and source. Immutable.
 */
final class Marks {

    private final Evidence evidence;
    private final List<Mark> marks;

    private Marks(Evidence evidence, List<Mark> marks) {
        this.evidence = evidence;
        this.marks = marks;
    }

    static Marks of(Content content, Evidence evidence) {
        Map<UUID, Integer> numbers = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        for (Section section : content.sections()) {
            section.citations()
                    .forEach(one -> numbers.putIfAbsent(one.sourceId(), numbers.size() + 1));
            for (Map<UUID, Citation> place : places(section).values()) {
                place.forEach(
                        (source, citation) ->
                                marks.add(
                                        new Mark(
                                                numbers.getOrDefault(source, 0),
                                                section.claimOf(citation),
                                                citation,
                                                reference(content, source))));
            }
        }
        return new Marks(evidence, List.copyOf(marks));
    }

    int size() {
        return marks.size();
    }

    /** What a mark stands for; empty when there is no such mark. */
    Optional<View> view(int number) {
        return number < 0 || number >= marks.size()
                ? Optional.empty()
                : Optional.of(view(marks.get(number)));
    }

    private View view(Mark mark) {
        Citation citation = mark.citation;
        Optional<Passage> passage = evidence.passage(citation.passageId());
        Optional<Source> source = evidence.source(citation.sourceId());
        return new View(
                mark.number,
                mark.claim,
                citation.verdict(),
                source.map(Source::title).orElseGet(() -> titleOf(mark)),
                source.map(known -> known.location().toString()).orElse(""),
                passage.map(text -> quoted(text, citation.quote())).orElse(new Quoted("", "", "")));
    }

    /** The citations of a section by place and source, the first of each. */
    private static TreeMap<Integer, Map<UUID, Citation>> places(Section section) {
        TreeMap<Integer, Map<UUID, Citation>> places = new TreeMap<>();
        for (Citation citation : section.citations()) {
            places.computeIfAbsent(citation.claim().end(), end -> new LinkedHashMap<>())
                    .putIfAbsent(citation.sourceId(), citation);
        }
        return places;
    }

    private static Quoted quoted(Passage passage, TextSpan quote) {
        String text = passage.text().untrusted();
        int start = Math.clamp((long) quote.start() - passage.span().start(), 0, text.length());
        int end = Math.clamp((long) quote.end() - passage.span().start(), start, text.length());
        return new Quoted(
                text.substring(0, start), text.substring(start, end), text.substring(end));
    }

    private static Optional<SourceReference> reference(Content content, UUID source) {
        return content.sources().stream().filter(one -> one.sourceId().equals(source)).findFirst();
    }

    private static String titleOf(Mark mark) {
        return mark.reference.map(SourceReference::title).orElse("");
    }

    private record Mark(
            int number, String claim, Citation citation, Optional<SourceReference> reference) {}

    /**
     * A passage around the evidence.
     *
     * @param before what stands before the evidence
     * @param quote the evidence
     * @param after what stands behind it
     */
    record Quoted(String before, String quote, String after) {}

    /**
     * What the panel shows.
     *
     * @param number the source's number
     * @param claim the cited sentence
     * @param verdict what checking found
     * @param title the source's title
     * @param location where the source was read
     * @param passage the passage; empty when it is not stored
     */
    record View(
            int number,
            String claim,
            Verdict verdict,
            String title,
            String location,
            Quoted passage) {

        /** Whether the location can be a link. */
        public boolean isOnTheWeb() {
            return location.startsWith("https://") || location.startsWith("http://");
        }
    }
}
