package io.aiwriter.providers.internal.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes running text of the lines on pages: running heads go, lines become paragraphs, words broken
 * at a line's end become whole. Belongs to one document.
 */
final class PdfText {

    /** A line this much of the page's longest was broken by the margin, not by its writer. */
    private static final double FULL_LINE = 0.6;

    private static final Pattern STRAY_CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\uFFFE\\uFFFF]");
    private static final Pattern ITEM =
            Pattern.compile(
                    "(?:[\\u2022\\u25E6\\u25AA\\u2023\\u2043*-]|\\(?\\p{Alnum}{1,3}[.)])\\s.*");
    private static final Pattern UNFINISHED = Pattern.compile("(?s).*[\\p{L}\\p{N},;\\u00AD-]");
    private static final Pattern CONTINUATION = Pattern.compile("(?s)\\p{Ll}.*");
    private static final Pattern SOFT_BREAK = Pattern.compile("\\u00AD\\n?");
    private static final Pattern BROKEN_WORD =
            Pattern.compile("(?<!\\p{L})(\\p{L}+)[-\\u2010]\\n(\\p{Ll}\\p{L}*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private final List<String> paragraphs = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private PdfText() {}

    static String of(String[] pages) {
        List<List<String>> lines = new ArrayList<>();
        for (String page : pages) {
            String clean = STRAY_CONTROL.matcher(page).replaceAll("");
            lines.add(new ArrayList<>(clean.lines().map(String::strip).toList()));
        }
        RunningHeads.drop(lines);
        PdfText text = new PdfText();
        lines.forEach(text::addPage);
        text.paragraphs.forEach(text::learnWords);
        return String.join("\n\n", text.paragraphs.stream().map(text::mended).toList());
    }

    private void addPage(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean first = true;
        StringBuilder paragraph = new StringBuilder();
        String before = "";
        for (String line : lines) {
            if (line.isEmpty() && !paragraph.isEmpty()) {
                add(paragraph.toString(), first);
                first = false;
                paragraph.setLength(0);
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : between(before, line, width));
                paragraph.append(line);
            }
            before = line;
        }
        if (!paragraph.isEmpty()) {
            add(paragraph.toString(), first);
        }
    }

    /** A paragraph at the top of a page may go on from the page before. */
    private void add(String paragraph, boolean firstOfPage) {
        int last = paragraphs.size() - 1;
        if (firstOfPage
                && last >= 0
                && UNFINISHED.matcher(paragraphs.get(last)).matches()
                && CONTINUATION.matcher(paragraph).matches()) {
            String start = paragraphs.get(last);
            paragraphs.set(last, start + between(start, paragraph, 0) + paragraph);
        } else {
            paragraphs.add(paragraph);
        }
    }

    private static String between(String line, String next, int width) {
        boolean broken = line.endsWith("-") || line.endsWith("\u2010") || line.endsWith("\u00AD");
        boolean full = line.length() >= width * FULL_LINE;
        return full && !broken && !ITEM.matcher(next).matches() ? " " : "\n";
    }

    private void learnWords(String paragraph) {
        WORD.matcher(paragraph)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(words::add);
    }

    private String mended(String paragraph) {
        String soft = SOFT_BREAK.matcher(paragraph).replaceAll("");
        return BROKEN_WORD
                .matcher(soft)
                .replaceAll(broken -> Matcher.quoteReplacement(whole(broken)));
    }

    /** The hyphen stays only if the document elsewhere writes the word with one, never without. */
    private String whole(MatchResult broken) {
        String joined = broken.group(1) + broken.group(2);
        String hyphenated = broken.group(1) + "-" + broken.group(2);
        boolean keeps =
                words.contains(hyphenated.toLowerCase(Locale.ROOT))
                        && !words.contains(joined.toLowerCase(Locale.ROOT));
        return keeps ? hyphenated : joined;
    }
}
