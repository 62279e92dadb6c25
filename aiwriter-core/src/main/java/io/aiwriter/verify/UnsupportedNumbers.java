package io.aiwriter.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Numbers that a text has and its evidence has not. */
public final class UnsupportedNumbers {

    private UnsupportedNumbers() {}

    /**
     * The first number or month of each sentence that no evidence has, as the sentence writes it.
     * {@code 1,200}, {@code 1200} and {@code 1.2 thousand} are one number, and digits match numbers
     * that are spelled out.
     *
     * @param sentences what is claimed, in Markdown
     * @param evidence what it may rest on
     * @param language the language of both as a BCP 47 tag; {@code und} counts as English
     */
    public static List<String> in(
            List<String> sentences, Collection<String> evidence, String language) {
        Numbers known = Numbers.of(PlainText.of(String.join("\n", evidence)), language);
        List<String> missing = new ArrayList<>();
        for (String sentence : sentences) {
            known.firstMissing(PlainText.of(sentence)).ifPresent(missing::add);
        }
        return missing;
    }
}
