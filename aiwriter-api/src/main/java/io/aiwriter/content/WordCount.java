package io.aiwriter.content;

/**
 * How many words a text has: stretches between white space that hold a letter or a digit, and in
 * scripts that are written without spaces one word a character.
 */
public final class WordCount {

    private WordCount() {}

    /** The number of words, 0 or more. */
    public static int of(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnspaced(c)) {
                words++;
                inWord = false;
            } else if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                words++;
                inWord = true;
            }
        }
        return words;
    }

    private static boolean isUnspaced(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
