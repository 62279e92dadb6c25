package io.aiwriter.core.internal.measure;

import io.aiwriter.core.internal.text.Words;
import java.text.Normalizer;
import java.util.List;

/** Words and phrases in running text, whole and whatever their case. */
public final class Terms {

    private Terms() {}

    /**
     * How often a phrase occurs, without overlaps. Letters are compared in lower case after
     * normalisation to NFKC; what stands between words does not matter.
     */
    public static int count(String text, String phrase) {
        List<String> words = words(text);
        List<String> sought = words(phrase);
        int count = 0;
        int i = 0;
        while (!sought.isEmpty() && i + sought.size() <= words.size()) {
            if (words.subList(i, i + sought.size()).equals(sought)) {
                count++;
                i += sought.size();
            } else {
                i++;
            }
        }
        return count;
    }

    /** Whether a phrase occurs. */
    public static boolean contains(String text, String phrase) {
        return count(text, phrase) > 0;
    }

    /** The words of a text as they are compared; an apostrophe within a word stays in it. */
    public static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("(?<=\\p{L})['’](?=\\p{L})", "");
        return Words.of(plain);
    }
}
