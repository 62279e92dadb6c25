package io.aiwriter.checks.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a Java file, told apart into code and comments.
 *
 * @param text the whole file
 */
record JavaText(String text) {

    private static final Pattern LITERAL_OR_COMMENT =
            Pattern.compile(
                    """
                    (?<literal>\"""(?:[^\\\\"]++|\\\\.|"(?!""))*+\"""\
                    |"(?:[^\\\\"\\n]++|\\\\.)*+"|'(?:[^\\\\'\\n]++|\\\\.)*+')\
                    |(?<javadoc>/\\*\\*(?!/)[\\s\\S]*?\\*/)\
                    |(?<comment>//[^\\n]*+|/\\*[\\s\\S]*?\\*/)""");

    /** How many lines there are, empty ones and comments included. */
    int lines() {
        return (int) text.lines().count();
    }

    /** How many lines a comment stands on that is not Javadoc. */
    int inlineCommentLines() {
        return LITERAL_OR_COMMENT
                .matcher(text)
                .results()
                .filter(token -> token.group("comment") != null)
                .mapToInt(token -> (int) token.group().lines().count())
                .sum();
    }

    /** The lines that hold code, without comments, their white space made one blank. */
    List<CodeLine> code() {
        String bare = LITERAL_OR_COMMENT.matcher(text).replaceAll(JavaText::withoutComment);
        List<String> lines = bare.lines().toList();
        List<CodeLine> code = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().replaceAll("\\s+", " ");
            if (!line.isEmpty()) {
                code.add(new CodeLine(i + 1, line));
            }
        }
        return code;
    }

    private static String withoutComment(MatchResult token) {
        String kept =
                token.group("literal") == null
                        ? token.group().replaceAll("[^\\n]+", " ")
                        : token.group();
        return Matcher.quoteReplacement(kept);
    }

    /**
     * A line of code.
     *
     * @param number its place in the file, from 1
     * @param text what stands on it
     */
    record CodeLine(int number, String text) {}
}
