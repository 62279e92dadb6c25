package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one list of sources. */
final class EntryReader {

    private final String text;
    private final List<TextLine> lines;
    private final EntryStart.@Nullable Form form;

    EntryReader(String text, List<TextLine> lines) {
        this.text = text;
        this.lines = lines;
        this.form = form(lines);
    }

    List<ListedSource> entries() {
        List<ListedSource> entries = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            boolean ends = isHeading(lines.get(i)) || begins(lines.get(i));
            if (first >= 0 && ends) {
                entries.add(entry(first, i));
                first = -1;
            }
            if (begins(lines.get(i))) {
                first = i;
            }
        }
        if (first >= 0) {
            entries.add(entry(first, lines.size()));
        }
        return renumbered(entries);
    }

    /** The form that begins entries here: that of the first labelled line, else bullets. */
    private static EntryStart.@Nullable Form form(List<TextLine> lines) {
        EntryStart.Form bullets = null;
        for (TextLine line : lines) {
            EntryStart start = EntryStart.of(line.text());
            if (start != null && start.form() != EntryStart.Form.BULLET) {
                return start.form();
            }
            bullets = start == null ? bullets : start.form();
        }
        return bullets;
    }

    private static boolean isHeading(TextLine line) {
        return SourceHeading.of(line.text()) != null;
    }

    private boolean begins(TextLine line) {
        if (line.isBlank() || isHeading(line)) {
            return false;
        }
        EntryStart start = EntryStart.of(line.text());
        if (form == null) {
            return true;
        }
        return start != null && start.form() == form;
    }

    private ListedSource entry(int first, int end) {
        TextLine line = lines.get(first);
        EntryStart start = EntryStart.of(line.text());
        int last = end - 1;
        while (last > first && lines.get(last).isBlank()) {
            last--;
        }
        int textStart = line.start() + (start == null ? 0 : start.text());
        int textEnd = lines.get(last).end();
        String said = text.substring(Math.min(textStart, textEnd), textEnd).strip();
        return new ListedSource(
                line.start(),
                textEnd,
                start == null ? "" : start.label(),
                said,
                WebAddresses.in(said));
    }

    /** A Markdown list whose items all say 1 counts by itself. */
    private List<ListedSource> renumbered(List<ListedSource> entries) {
        boolean same =
                form == EntryStart.Form.NUMBER
                        && entries.size() > 1
                        && entries.stream().allMatch(e -> e.label().equals("1"));
        if (!same) {
            return entries;
        }
        List<ListedSource> counted = new ArrayList<>();
        for (ListedSource entry : entries) {
            counted.add(entry.named(Integer.toString(counted.size() + 1)));
        }
        return counted;
    }
}
