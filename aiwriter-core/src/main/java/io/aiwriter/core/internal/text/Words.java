package io.aiwriter.core.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, for comparing. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /**
     * The words in lower case, in order. Scripts that are written without spaces between words give
     * one word a character.
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            addWord(matcher.group().toLowerCase(Locale.ROOT), words);
        }
        return words;
    }

    /**
     * The different words, each cut to its first letters: enough to match inflections and
     * derivations in most European languages ({@code eukaryotes}, {@code eukaryotic}).
     *
     * @param text any text
     * @param letters how many letters are kept, 1 or more
     */
    public static Set<String> stems(String text, int letters) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : of(text)) {
            stems.add(word.length() <= letters ? word : word.substring(0, letters));
        }
        return stems;
    }

    /** Whether a script is written without spaces between words. */
    public static boolean isUnspaced(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void addWord(String word, List<String> words) {
        if (!isUnspaced(word.charAt(0))) {
            words.add(word);
            return;
        }
        word.codePoints().forEach(c -> words.add(Character.toString(c)));
    }
}
