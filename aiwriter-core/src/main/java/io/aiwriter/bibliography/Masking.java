package io.aiwriter.bibliography;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks out what is not to be read, so that all places of the text stay what they are. */
final class Masking {

    private static final List<Pattern> UNREAD =
            List.of(
                    Pattern.compile(
                            "(?m)^ {0,3}(`{3,}+|~{3,}+)[^\\n]*\\n(?s:.*?)(?:^ {0,3}\\1|\\z)"),
                    Pattern.compile("(?s)<!--.*?(?:-->|\\z)"),
                    Pattern.compile("(?<!`)(`{1,2})(?!`)(?:[^`\\n]|(?!\\1)`){1,400}\\1(?!`)"),
                    Pattern.compile("(?s)\\$\\$.{1,2000}?\\$\\$"),
                    Pattern.compile("\\$(?![\\s\\d$])[^$\\n]{1,300}?(?<!\\s)\\$(?!\\d)"),
                    Pattern.compile("\\\\\\((?!\\d+\\\\\\))[^\\n]{1,300}?\\\\\\)"),
                    Pattern.compile("(?s)\\\\\\[(?!\\d+\\\\\\]).{1,2000}?\\\\\\]"));

    private Masking() {}

    /** The text without code, comments and formulas. */
    static String withoutCode(String markdown) {
        StringBuilder masked = new StringBuilder(markdown);
        for (Pattern pattern : UNREAD) {
            Matcher matcher = pattern.matcher(masked.toString());
            while (matcher.find()) {
                blank(masked, matcher.start(), matcher.end());
            }
        }
        return masked.toString();
    }

    /** The text without its lists of sources. */
    static String without(String text, List<SourceList> lists) {
        StringBuilder masked = new StringBuilder(text);
        for (SourceList list : lists) {
            blank(masked, list.start(), list.end());
        }
        return masked.toString();
    }

    /** Puts spaces in place of all but line breaks. */
    static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
