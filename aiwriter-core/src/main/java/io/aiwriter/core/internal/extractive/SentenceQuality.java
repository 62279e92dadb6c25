package io.aiwriter.core.internal.extractive;

import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells sentences that can stand alone from fragments, captions, markup and dangling references.
 */
final class SentenceQuality {

    static final int MIN_WORDS = 6;
    static final int MAX_WORDS = 60;

    private static final double LEAST_SHARE_OF_LETTERS = 0.65;
    private static final Pattern END =
            Pattern.compile(".*[.!?…。！？؟۔।][\"'”’»)\\]]*", Pattern.DOTALL);
    private static final Pattern START =
            Pattern.compile("[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}\"'“‘«(¿¡].*", Pattern.DOTALL);
    private static final Pattern MARKUP =
            Pattern.compile("!\\[|</?\\w|`|\\]\\(|\\|.*\\||https?://");

    private static final Pattern REFERENCE_MARK = Pattern.compile("\\[\\s*\\w{1,4}\\s*]");

    private static final Set<String> LEANING_OPENERS =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "they",
                    "this",
                    "that",
                    "these",
                    "those",
                    "his",
                    "her",
                    "its",
                    "their",
                    "such",
                    "however",
                    "but",
                    "and",
                    "so",
                    "also",
                    "therefore",
                    "thus",
                    "moreover",
                    "furthermore",
                    "additionally",
                    "then",
                    "instead",
                    "otherwise",
                    "consequently",
                    "nevertheless",
                    "hence",
                    "both",
                    "here",
                    "there",
                    "or",
                    "yet",
                    "some",
                    "others",
                    "one",
                    "afterwards",
                    "likewise",
                    "similarly",
                    "conversely",
                    "neither",
                    "another");

    private SentenceQuality() {}

    /** Whether a sentence is whole, of readable length, and free of markup. */
    static boolean quotable(String sentence) {
        int words = WordCount.of(sentence);
        return words >= MIN_WORDS
                && words <= MAX_WORDS
                && START.matcher(sentence).matches()
                && END.matcher(sentence).matches()
                && !MARKUP.matcher(sentence).find()
                && shareOfLetters(sentence) >= LEAST_SHARE_OF_LETTERS
                && balanced(sentence);
    }

    /** Whether a sentence carries the reference marks of its own document, such as {@code [12]}. */
    static boolean hasReferenceMarks(String sentence) {
        return REFERENCE_MARK.matcher(sentence).find();
    }

    /** Whether a sentence opens with a word that points back to the sentence before it. */
    static boolean leansOnPredecessor(String sentence) {
        List<String> words = Words.of(sentence);
        return !words.isEmpty() && LEANING_OPENERS.contains(words.get(0));
    }

    private static double shareOfLetters(String sentence) {
        long visible = sentence.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        long letters =
                sentence.codePoints()
                        .filter(
                                c ->
                                        Character.isLetter(c)
                                                || Character.getType(c)
                                                        == Character.NON_SPACING_MARK)
                        .count();
        return visible == 0 ? 0 : (double) letters / visible;
    }

    private static boolean balanced(String sentence) {
        int open = 0;
        int quotes = 0;
        for (int i = 0; i < sentence.length(); i++) {
            switch (sentence.charAt(i)) {
                case '(' -> open++;
                case ')' -> open--;
                case '"' -> quotes++;
                case '“' -> quotes++;
                case '”' -> quotes++;
                default -> {}
            }
        }
        return open == 0 && quotes % 2 == 0;
    }
}
