package io.aiwriter.jdbc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: without case, accents and punctuation. Done here and not in the database,
 * so that both databases find and sort alike.
 */
final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SORTED = 200;

    private FoldedText() {}

    /** The words of a text, lower case, with one space between them. */
    static String words(String text) {
        return SEPARATORS.matcher(folded(text)).replaceAll(" ").strip();
    }

    /** What a title is sorted by: its first {@value #SORTED} characters, folded. */
    static String sortKey(String title) {
        String key = folded(title);
        return key.substring(0, key.offsetByCodePoints(0, Math.min(SORTED, codePoints(key))));
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
