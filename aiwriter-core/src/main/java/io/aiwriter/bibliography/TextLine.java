package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a report.
 *
 * @param start where it begins in the report
 * @param text what it says, without its line break
 */
record TextLine(int start, String text) {

    private static final Pattern BREAK =
            Pattern.compile(
                    "(\\n)|https?://[^\\s]{1,2000}+([ \\t]+)(?=\\[\\d{1,3}\\]\\s)"
                            + "|(?<![^\\n])[*_]{0,2}(?:Sources|References)[*_:]{0,4}:[*_]{0,2}"
                            + "([ \\t]+)(?=\\[1\\]\\s)");

    /** The lines of a text. Sources that stand one behind the other are taken as lines. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text);
        int start = 0;
        while (breaks.find()) {
            int group = breaks.start(1) >= 0 ? 1 : breaks.start(2) >= 0 ? 2 : 3;
            lines.add(new TextLine(start, text.substring(start, breaks.start(group))));
            start = breaks.end(group);
        }
        lines.add(new TextLine(start, text.substring(start)));
        return lines;
    }

    int end() {
        return start + text.length();
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
