package io.aiwriter.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is compared: without Markdown emphasis, links and backslashes, with plain spaces,
 * digits, dashes and quotation marks.
 */
final class PlainText {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)]\\([^()\\s]*\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(\\*\\*|__|`)(?=\\S)|(?<=\\S)(\\*\\*|__|`)|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]+");
    private static final Pattern QUOTE_MARK = Pattern.compile("[“”„‟«»「」『』]");
    private static final Pattern APOSTROPHE = Pattern.compile("[‘’‚‛]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern QUOTATION = Pattern.compile("\"([^\"]{3,}?)\"");
    private static final Pattern ELISION = Pattern.compile("\\[[^\\]]*]|\\.{3,}");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[.']");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST_WORDS_OF_A_QUOTATION = 2;

    private PlainText() {}

    static String of(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("");
        text = ESCAPE.matcher(text).replaceAll("$1");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = QUOTE_MARK.matcher(text).replaceAll("\"");
        text = APOSTROPHE.matcher(text).replaceAll("'");
        text = DASH.matcher(text).replaceAll("-");
        return SPACE.matcher(asciiDigits(text)).replaceAll(" ").strip();
    }

    /**
     * What stands between quotation marks and has at least two words; in pieces where it leaves out
     * words or puts some in brackets.
     */
    static List<String> quotations(String plain) {
        List<String> quotations = new ArrayList<>();
        Matcher matcher = QUOTATION.matcher(plain);
        while (matcher.find()) {
            String quotation = matcher.group(1).strip();
            if (quotation.split(" ").length >= FEWEST_WORDS_OF_A_QUOTATION) {
                ELISION.splitAsStream(quotation)
                        .filter(piece -> !piece.isBlank())
                        .forEach(quotations::add);
            }
        }
        return quotations;
    }

    /** Letters and digits in lower case between single spaces, also at both ends. */
    static String folded(String plain) {
        String words = WITHIN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return " " + PUNCTUATION.matcher(words).replaceAll(" ").strip() + " ";
    }

    /** Digits of every script, and the Arabic separators, as ASCII has them. */
    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> c == '\u066B' ? '.' : c == '\u066C' ? ',' : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
