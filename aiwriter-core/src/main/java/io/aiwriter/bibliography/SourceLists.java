package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the lists of sources of a report. */
final class SourceLists {

    private static final Pattern DEFINITION =
            Pattern.compile(" {0,3}\\[(?:\\^[^\\]\\s]+\\]:|\\d{1,3}\\]:\\s*<?https?://).*");
    private static final Pattern MARKED = Pattern.compile("\\[\\d{1,3}\\]");

    private final String text;
    private final List<TextLine> lines;
    private final List<SourceList> lists = new ArrayList<>();

    private SourceLists(String text) {
        this.text = text;
        this.lines = TextLine.of(text);
    }

    /** The lists, in the order of the text. */
    static List<SourceList> in(String text) {
        SourceLists found = new SourceLists(text);
        found.addHeaded();
        found.addDefinitions();
        if (found.lists.isEmpty()) {
            found.addTail();
        }
        found.lists.sort(Comparator.comparingInt(SourceList::start));
        return found.lists;
    }

    private void addHeaded() {
        int index = 0;
        while (index < lines.size()) {
            SourceHeading heading = SourceHeading.of(lines.get(index).text());
            int next = index + 1;
            if (heading != null && heading.listsSources()) {
                int end = endOf(heading, next);
                if (addList(index, next, end)) {
                    next = end;
                }
            }
            index = next;
        }
    }

    private int endOf(SourceHeading heading, int from) {
        for (int i = from; i < lines.size(); i++) {
            SourceHeading other = SourceHeading.of(lines.get(i).text());
            if (other != null && heading.endsAt(other)) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean addList(int headingLine, int from, int to) {
        List<ListedSource> entries = new EntryReader(text, lines.subList(from, to)).entries();
        long told = entries.stream().filter(SourceLists::tellsSource).count();
        if (told == 0 || told * 2 < entries.size()) {
            return false;
        }
        int end = to < lines.size() ? lines.get(to).start() : text.length();
        lists.add(new SourceList(lines.get(headingLine).start(), end, entries));
        return true;
    }

    private static boolean tellsSource(ListedSource entry) {
        return !entry.label().isEmpty()
                || !entry.addresses().isEmpty()
                || (AuthorYears.hasYear(entry.text()) && !MARKED.matcher(entry.text()).find());
    }

    /** Definitions of footnotes and links count wherever they stand. */
    private void addDefinitions() {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (DEFINITION.matcher(line.text()).matches() && !isListed(line.start())) {
                addList(i, i, endOfDefinition(i + 1));
            }
        }
    }

    private int endOfDefinition(int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).text().matches("(?: {2,}|\\t)\\S.*")) {
            end++;
        }
        return end;
    }

    private boolean isListed(int position) {
        return lists.stream().anyMatch(list -> list.start() <= position && position < list.end());
    }

    /** Numbered entries with addresses at the end, without a heading. */
    private void addTail() {
        int first = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).text();
            EntryStart start = EntryStart.of(line);
            boolean labelled = start != null && start.form() != EntryStart.Form.BULLET;
            if (labelled && !WebAddresses.in(withNext(i)).isEmpty()) {
                first = i;
            } else if (!isBetween(line)) {
                break;
            }
        }
        if (first < lines.size()) {
            addList(first, first, lines.size());
        }
    }

    private String withNext(int index) {
        String next = index + 1 < lines.size() ? lines.get(index + 1).text() : "";
        return lines.get(index).text() + (EntryStart.of(next) == null ? "\n" + next : "");
    }

    private static boolean isBetween(String line) {
        return line.isBlank()
                || line.chars().allMatch(c -> "-*_ \t".indexOf(c) >= 0)
                || line.strip().matches("(?i)<?https?://\\S+");
    }
}
