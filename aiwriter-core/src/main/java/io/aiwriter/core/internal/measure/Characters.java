package io.aiwriter.core.internal.measure;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.twitter.twittertext.TwitterTextParser;
import io.aiwriter.core.internal.text.Words;
import java.text.Normalizer;
import java.util.function.ToIntFunction;

/** How a platform counts the characters of a text. */
public enum Characters {
    /** What a reader takes for one character: a grapheme cluster of Unicode Standard Annex 29. */
    GRAPHEMES(Characters::graphemes),
    /**
     * X: by the weights of its own library twitter-text (configuration 3): a link counts 23, an
     * emoji 2, Latin and neighbouring scripts 1, others such as CJK 2, after normalisation to NFC.
     */
    X(text -> TwitterTextParser.parseTweet(text).weightedLength),
    /** Google Ads: grapheme clusters, of which those of double-width scripts count 2. */
    GOOGLE_ADS(Characters::doubleWidth);

    private final ToIntFunction<String> count;

    Characters(ToIntFunction<String> count) {
        this.count = count;
    }

    /** How many characters a text has. */
    public int count(String text) {
        return text.isEmpty() ? 0 : count.applyAsInt(text);
    }

    /**
     * The longest beginning of a text that ends with a whole word and has no more characters than
     * allowed; the text itself when it is short enough or its first word is too long.
     *
     * @param text the text
     * @param most how many characters it may have, the mark included
     * @param mark what shows that it was cut, such as an ellipsis
     */
    public String cut(String text, int most, String mark) {
        if (count(text) <= most) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
        words.setText(text);
        String best = "";
        words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            String candidate = trimmed(text.substring(0, end)) + mark;
            if (count(candidate) > most) {
                break;
            }
            best = endsWord(text, end) ? candidate : best;
        }
        return best.isEmpty() ? text : best;
    }

    /** Links have places to break that are not ends of words. */
    private static boolean endsWord(String text, int end) {
        char last = text.charAt(end - 1);
        return Character.isWhitespace(last) || Words.isUnspaced(last) || end == text.length();
    }

    private static String trimmed(String text) {
        return text.replaceFirst("[\\s,;:\\-–—(\\[\"“]+$", "");
    }

    private static int graphemes(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static int doubleWidth(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int wide = (int) composed.codePoints().filter(Characters::isDoubleWidth).count();
        return graphemes(composed) + wide;
    }

    /** Wide by Unicode Standard Annex 11; pictures, which ads may not have, count as one. */
    private static boolean isDoubleWidth(int codePoint) {
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        boolean wide =
                width == UCharacter.EastAsianWidth.WIDE
                        || width == UCharacter.EastAsianWidth.FULLWIDTH;
        return wide && !UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION);
    }
}
