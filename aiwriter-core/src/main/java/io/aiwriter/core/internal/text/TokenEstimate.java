package io.aiwriter.core.internal.text;

/**
 * How many tokens a text has for a word-piece model, estimated: one for each CJK character, and for
 * the rest one for each four characters, the usual figure for English.
 */
public final class TokenEstimate {

    private static final int CHARACTERS_PER_TOKEN = 4;

    private TokenEstimate() {}

    /** The estimate, 0 or more. */
    public static int tokens(String text) {
        int ideographs = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Words.isUnspaced(text.charAt(i))) {
                ideographs++;
            } else {
                others++;
            }
        }
        return ideographs + (others + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
