package io.aiwriter.core.internal.text;

import java.util.regex.Pattern;

/** Texts that stand on one line. Stateless and thread-safe. */
public final class OneLine {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cc}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    /** The text with single spaces for white space and control characters, and none around it. */
    public static String of(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }
}
