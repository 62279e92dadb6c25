package io.aiwriter.core.internal.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashtags in running text. */
public final class Hashtags {

    /**
     * A number sign with letters, digits and underscores, not all digits, not inside a word or
     * link.
     */
    private static final Pattern TAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}_&/#])[#＃](?=[\\p{N}_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]+");

    private static final Pattern VALID =
            Pattern.compile("#(?=[\\p{N}_]*[\\p{L}_])[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Hashtags() {}

    /** The hashtags of a text, with their signs, in order. */
    public static List<String> in(String text) {
        String plain = LINK.matcher(text).replaceAll(" ");
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(plain);
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        return tags;
    }

    /** Whether a text is a hashtag and nothing else. */
    public static boolean isValid(String tag) {
        return VALID.matcher(tag).matches();
    }

    /** The text without the hashtags beyond the first few. */
    public static String keepFirst(String text, int most) {
        StringBuilder kept = new StringBuilder();
        Matcher matcher = TAG.matcher(text);
        int copied = 0;
        int seen = 0;
        while (matcher.find()) {
            seen++;
            if (seen > most) {
                kept.append(text, copied, matcher.start());
                copied = matcher.end();
            }
        }
        kept.append(text, copied, text.length());
        return kept.toString()
                .replaceAll("[ \\t]{2,}", " ")
                .replaceAll("[ \\t]+(?=\\R|$)", "")
                .strip();
    }
}
