package io.aiwriter.core.internal.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits running text into sentences by Unicode Standard Annex 29 with the abbreviations of the
 * Unicode Localization Interoperability data, to which titles, references and initials are added.
 * Thread-safe.
 */
final class SentenceSplitter {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int LONGEST_WRAPPED_LINE = 120;
    private static final int SHORT_LINE = 40;

    /** Words that seldom end a sentence and are missing from the Unicode data. */
    private static final List<String> ABBREVIATIONS =
            List.of(
                    "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "Gen.", "Gov.", "Sen.", "Rep.",
                    "Capt.", "Lt.", "Col.", "Sgt.", "Rev.", "Hon.", "Jr.", "Sr.", "Fig.", "Figs.",
                    "No.", "Vol.", "Eq.", "Ref.", "vs.", "cf.", "e.g.", "i.e.", "ca.", "approx.",
                    "al.", "Mt.", "Ft.", "Co.", "Inc.", "Ltd.", "Jan.", "Feb.", "Aug.", "Sept.",
                    "Oct.", "Nov.", "Dec.", "U.S.", "U.K.");

    private static final String TERMINATORS = ".!?…。！？:;,";

    private final BreakIterator prototype;

    /**
     * A splitter for one language.
     *
     * @param language a BCP 47 tag; an unknown one means the rules that hold for all languages
     */
    SentenceSplitter(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(locale);
        ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        for (char initial = 'A'; initial <= 'Z'; initial++) {
            builder.suppressBreakAfter(initial + ".");
        }
        this.prototype = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    /**
     * The sentences of a paragraph, in order, without the white space around them.
     *
     * @param paragraph text in which a line break is no more than white space, unless the line
     *     before it is too long to have been wrapped, or short and without an end
     */
    List<TextSpan> split(String paragraph) {
        BreakIterator breaks = (BreakIterator) prototype.clone();
        breaks.setText(withoutWrapping(paragraph));
        List<TextSpan> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addTrimmed(paragraph, start, end, sentences);
            start = end;
        }
        return sentences;
    }

    private static void addTrimmed(String text, int from, int to, List<TextSpan> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new TextSpan(start, end));
        }
    }

    /** The same length with blanks for the line breaks of wrapped text, which end no sentence. */
    private static String withoutWrapping(String text) {
        char[] result = text.toCharArray();
        var breaks = LINE_BREAK.matcher(text);
        int lineStart = 0;
        while (breaks.find()) {
            if (isWrapped(text, lineStart, breaks.start(), breaks.end())) {
                Arrays.fill(result, breaks.start(), breaks.end(), ' ');
            }
            lineStart = breaks.end();
        }
        return new String(result);
    }

    private static boolean isWrapped(String text, int lineStart, int lineEnd, int nextLine) {
        int length = lineEnd - lineStart;
        if (length > LONGEST_WRAPPED_LINE) {
            return false;
        }
        boolean unfinished =
                lineEnd > lineStart && TERMINATORS.indexOf(text.charAt(lineEnd - 1)) < 0;
        boolean nextStartsAnew =
                nextLine < text.length() && Character.isUpperCase(text.codePointAt(nextLine));
        return !(length < SHORT_LINE && unfinished && nextStartsAnew);
    }
}
