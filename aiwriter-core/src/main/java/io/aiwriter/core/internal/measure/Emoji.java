package io.aiwriter.core.internal.measure;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Emoji in running text. */
public final class Emoji {

    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Emoji() {}

    /** How many emoji a text shows; a family, a flag or a skin tone is part of one. */
    public static int count(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        int count = 0;
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            if (isEmoji(text.substring(start, end))) {
                count++;
            }
            start = end;
        }
        return count;
    }

    private static boolean isEmoji(String cluster) {
        int first = cluster.codePointAt(0);
        return UCharacter.hasBinaryProperty(first, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(first, UProperty.REGIONAL_INDICATOR)
                || cluster.codePoints().anyMatch(c -> c == KEYCAP)
                || (UCharacter.hasBinaryProperty(first, UProperty.EMOJI)
                        && cluster.codePoints().anyMatch(c -> c == VARIATION_SELECTOR));
    }
}
