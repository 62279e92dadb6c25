package io.aiwriter.bibliography;

import io.aiwriter.bibliography.CitationFinding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compares what a report cites with what it lists. */
final class CitationCheck {

    private static final int SHORTEST_TITLE = 20;

    private final String report;
    private final int[] lineBreaks;
    private final List<SourceList> lists;
    private final List<CitationMark> marks;
    private final List<ListedSource> entries;
    private final Map<String, List<ListedSource>> byAddress = new HashMap<>();
    private final boolean byPosition;
    private final boolean byAuthor;
    private final Set<ListedSource> cited = new HashSet<>();
    private final List<CitationFinding> findings = new ArrayList<>();

    CitationCheck(String report, List<SourceList> lists, List<CitationMark> marks) {
        this.report = report;
        this.lineBreaks =
                IntStream.range(0, report.length()).filter(i -> report.charAt(i) == '\n').toArray();
        this.lists = lists;
        this.marks = marks;
        this.entries = lists.stream().flatMap(list -> list.entries().stream()).toList();
        for (ListedSource source : entries) {
            keys(source)
                    .forEach(
                            key ->
                                    byAddress
                                            .computeIfAbsent(key, k -> new ArrayList<>())
                                            .add(source));
        }
        this.byAuthor = AuthorYears.areUsedBy(lists);
        this.byPosition = !byAuthor && lists.stream().noneMatch(SourceList::isLabelled);
    }

    List<CitationFinding> findings() {
        marks.forEach(this::resolve);
        uncited();
        for (SourceList list : counted()) {
            repeated(list);
            gaps(list);
        }
        duplicates();
        findings.sort(
                Comparator.comparingInt(CitationFinding::start)
                        .thenComparing(CitationFinding::kind));
        return findings;
    }

    private void resolve(CitationMark mark) {
        List<ListedSource> linked = mark.address() == null ? List.of() : at(mark.address());
        cited.addAll(linked);
        if (mark.label().isEmpty()) {
            return;
        }
        Optional<ListedSource> source = labelled(mark);
        source.ifPresent(cited::add);
        if (source.isEmpty() && !(lists.isEmpty() && mark.address() != null)) {
            add(
                    Kind.DANGLING_MARKER,
                    mark.start(),
                    mark.label(),
                    "No source is listed for the marker %s.".formatted(shown(mark.label())));
        } else if (source.isPresent() && isElsewhere(mark, source.get())) {
            add(
                    Kind.MISMATCHED_LINK,
                    mark.start(),
                    mark.label(),
                    "The marker %s links elsewhere than the source of that number."
                            .formatted(shown(mark.label())));
        }
    }

    private static boolean isElsewhere(CitationMark mark, ListedSource source) {
        return mark.address() != null
                && !source.addresses().isEmpty()
                && !keys(source).contains(SameDocument.key(mark.address()));
    }

    private static Set<String> keys(ListedSource source) {
        Set<String> keys = new HashSet<>();
        source.addresses().forEach(address -> keys.add(SameDocument.key(address)));
        return keys;
    }

    private List<ListedSource> at(String address) {
        return byAddress.getOrDefault(SameDocument.key(address), List.of());
    }

    /** The source of a label: in the list that follows the mark, else in any. */
    private Optional<ListedSource> labelled(CitationMark mark) {
        if (byAuthor) {
            return entries.stream()
                    .filter(source -> AuthorYears.matches(mark.label(), source))
                    .findFirst();
        }
        if (byPosition) {
            int place = Labels.isNumber(mark.label()) ? Integer.parseInt(mark.label()) : 0;
            return place < 1 || place > entries.size()
                    ? Optional.empty()
                    : Optional.of(entries.get(place - 1));
        }
        return lists.stream()
                .filter(list -> list.start() > mark.start())
                .findFirst()
                .flatMap(list -> list.find(mark.label()))
                .or(() -> anywhere(mark.label()));
    }

    private Optional<ListedSource> anywhere(String label) {
        return lists.reversed().stream()
                .map(list -> list.find(label))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Lists that count on, or are scattered, are one; lists that begin anew are not. */
    private List<SourceList> counted() {
        Set<String> seen = new HashSet<>();
        for (SourceList list : lists) {
            Set<String> labels = new HashSet<>();
            list.entries().forEach(source -> labels.add(source.label()));
            labels.remove("");
            if (labels.stream().anyMatch(seen::contains)) {
                return lists;
            }
            seen.addAll(labels);
        }
        return List.of(new SourceList(0, report.length(), entries));
    }

    private void uncited() {
        for (ListedSource source : entries) {
            if (!cited.contains(source)) {
                add(
                        Kind.UNCITED_SOURCE,
                        source.start(),
                        name(source),
                        "Nothing cites the source %s.".formatted(shown(source)));
            }
        }
    }

    private void repeated(SourceList list) {
        Set<String> seen = new HashSet<>();
        for (ListedSource source : list.entries()) {
            if (!source.label().isEmpty() && !seen.add(source.label())) {
                add(
                        Kind.REPEATED_NUMBER,
                        source.start(),
                        source.label(),
                        "Two sources are listed as %s.".formatted(shown(source.label())));
            }
        }
    }

    private void gaps(SourceList list) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (ListedSource source : list.entries()) {
            if (Labels.isNumber(source.label())) {
                numbers.add(Integer.parseInt(source.label()));
            }
        }
        int expected = 1;
        for (int number : numbers) {
            if (number > expected && number > 0) {
                gap(list, expected, number - 1);
            }
            expected = Math.max(1, number + 1);
        }
    }

    private void gap(SourceList list, int first, int last) {
        ListedSource next = list.find(Integer.toString(last + 1)).orElseThrow();
        String missing = first == last ? "" + first : first + "-" + last;
        add(
                Kind.NUMBERING_GAP,
                next.start(),
                missing,
                "The list of sources passes over %s.".formatted(missing));
    }

    private void duplicates() {
        Map<String, ListedSource> seen = new HashMap<>();
        for (ListedSource source : entries) {
            ListedSource earlier = null;
            for (String key : identities(source)) {
                ListedSource before = seen.putIfAbsent(key, source);
                earlier = earlier == null ? before : earlier;
            }
            if (earlier != null) {
                add(
                        Kind.DUPLICATE_SOURCE,
                        source.start(),
                        name(source),
                        "The source %s is the same as %s."
                                .formatted(shown(source), shown(earlier)));
            }
        }
    }

    /** What tells a source: its addresses; its text when it has none. */
    private static Set<String> identities(ListedSource source) {
        if (!source.addresses().isEmpty()) {
            return keys(source);
        }
        String text = source.text().toLowerCase(Locale.ROOT).replaceAll("\\W+", " ");
        return text.strip().length() < SHORTEST_TITLE ? Set.of() : Set.of(text.strip());
    }

    private String name(ListedSource source) {
        if (!source.label().isEmpty()) {
            return source.label();
        }
        return byAuthor || !byPosition ? "" : Integer.toString(entries.indexOf(source) + 1);
    }

    private String shown(ListedSource source) {
        String name = name(source);
        return name.isEmpty() ? "of line " + line(source.start()) : shown(name);
    }

    private static String shown(String label) {
        return "[" + label + "]";
    }

    private int line(int start) {
        int found = Arrays.binarySearch(lineBreaks, start);
        return 1 + (found < 0 ? -found - 1 : found);
    }

    private void add(Kind kind, int start, String label, String message) {
        findings.add(new CitationFinding(kind, start, line(start), label, message));
    }
}
