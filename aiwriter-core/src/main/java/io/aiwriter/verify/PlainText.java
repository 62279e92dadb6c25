package io.aiwriter.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is compared: without Markdown emphasis and links, with plain spaces and quotation
 * marks.
 */
final class PlainText {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)]\\([^()\\s]*\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(\\*\\*|__|`)(?=\\S)|(?<=\\S)(\\*\\*|__|`)|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]+");
    private static final Pattern QUOTATION = Pattern.compile("\"([^\"]{3,}?)\"");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST_WORDS_OF_A_QUOTATION = 2;

    private PlainText() {}

    static String of(String markdown) {
        String text = Normalizer.normalize(markdown, Normalizer.Form.NFKC);
        text = LINK.matcher(text).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("");
        text =
                text.replaceAll("[“”„‟«»]", "\"")
                        .replaceAll("[‘’‚‛]", "'")
                        .replaceAll("[‐‑‒–—−]", "-");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** What stands between quotation marks and has at least two words. */
    static List<String> quotations(String plain) {
        List<String> quotations = new ArrayList<>();
        Matcher matcher = QUOTATION.matcher(plain);
        while (matcher.find()) {
            String quotation = matcher.group(1).strip();
            if (quotation.split(" ").length >= FEWEST_WORDS_OF_A_QUOTATION) {
                quotations.add(quotation);
            }
        }
        return quotations;
    }

    /** Letters and digits in lower case, one space where anything else was. */
    static String folded(String plain) {
        return PUNCTUATION.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
