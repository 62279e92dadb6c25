package io.aiwriter.export;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Markdown of a section that can do no harm where it is put: no raw HTML, no images, no links but
 * to the web and to mail, nothing that reaches beyond its own end, no heading that passes for one
 * of the article's. What it would not do stands there as text; no character is lost, except that
 * control characters become the replacement character.
 *
 * @param text the Markdown
 * @param places places of the text that were asked for, moved along with it
 */
record Body(String text, List<Integer> places) {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final int MOST_ROUNDS = 30;

    /** Copies. */
    Body {
        places = List.copyOf(places);
    }

    /**
     * The body of a section.
     *
     * @param markdown what a model or a source wrote
     * @param places positions in it
     */
    static Body of(String markdown, Collection<Integer> places) {
        String printable = UNPRINTABLE.matcher(markdown).replaceAll("\uFFFD");
        Body body = new Body(printable, List.copyOf(places));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SortedSet<Integer> unsafe = UnsafeMarkdown.in(body.text);
            if (unsafe.isEmpty()) {
                return body;
            }
            body = body.escapedAt(unsafe);
        }
        return body.escapedAt(allPunctuation(body.text));
    }

    /** This body with a backslash before each of some characters. */
    Body escapedAt(SortedSet<Integer> positions) {
        StringBuilder escaped = new StringBuilder(text);
        int added = 0;
        for (int position : positions) {
            escaped.insert(position + added, '\\');
            added++;
        }
        List<Integer> moved =
                places.stream().map(place -> place + positions.headSet(place).size()).toList();
        return new Body(escaped.toString(), moved);
    }

    /** What is left when escaping brings new markup to light again and again: no markup at all. */
    private static SortedSet<Integer> allPunctuation(String text) {
        SortedSet<Integer> positions = new TreeSet<>();
        PUNCTUATION.matcher(text).results().forEach(result -> positions.add(result.start()));
        return positions;
    }
}
