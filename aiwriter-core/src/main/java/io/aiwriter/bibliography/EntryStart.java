package io.aiwriter.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an entry of a list of sources begins.
 *
 * @param form what stands around the label
 * @param label its number or name; empty for a bullet
 * @param text where the rest of the entry begins, within the line
 */
record EntryStart(Form form, String label, int text) {

    private static final String LEAD =
            "\\s*(?:[-*+\u2022\u00b7]\\s+)?(?:<a [^>]*>\\s*(?:</a>)?\\s*)?(?:\\*\\*|__)?";
    private static final String AFTER = "(?:\\*\\*|__)?[.:)]?(?:\\*\\*|__)?(?:</a>)?\\s*";
    private static final Pattern BRACKETS =
            Pattern.compile(
                    LEAD
                            + "(?:\\\\?\\[(?:(?:source|ref\\.?)\\s*)?\\^?(\\d{1,4}|(?<=\\^)[^\\]\\s]{1,40}"
                            + "|[A-Za-z+]{1,20}\\d{1,4}[a-z]?)\\\\?\\](?!\\()|\\[\\[?(\\d{1,4})\\]?\\](?=\\()"
                            + "|\u3010(\\d{1,4})[^\u3011]*\u3011|\\|\\s*\\[?(\\d{1,4})\\]?\\s*(?=\\|)|<sup>\\[?(\\d{1,4})\\]?</sup>)"
                            + AFTER,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile(
                    LEAD
                            + "(?:(\\d{1,3})\\\\?[.:)](?:\\*\\*|__)?\\s+|\\((\\d{1,3})\\)(?:\\*\\*|__)?\\s*"
                            + "|(?:source|reference|ref\\.?|citation|quelle)\\s+(\\d{1,3})"
                            + "(?:\\*\\*|__)?\\s*[.:)\u2013\u2014-](?:\\*\\*|__)?\\s*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RAISED =
            Pattern.compile("\\s*([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3})\\s*");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+\u2022\u00b7]\\s+");

    /** How the line begins; {@code null} when it begins no entry that could be told. */
    static @Nullable EntryStart of(String line) {
        EntryStart labelled = first(Form.BRACKETS, BRACKETS, line);
        labelled = labelled == null ? first(Form.NUMBER, NUMBER, line) : labelled;
        if (labelled != null) {
            return labelled;
        }
        Matcher raised = RAISED.matcher(line);
        if (raised.lookingAt()) {
            return new EntryStart(
                    Form.BRACKETS, Superscripts.digits(raised.group(1)), raised.end());
        }
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() ? new EntryStart(Form.BULLET, "", bullet.end()) : null;
    }

    private static @Nullable EntryStart first(Form form, Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.lookingAt()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String label = matcher.group(group);
            if (label != null) {
                return new EntryStart(form, Labels.plain(label), matcher.end());
            }
        }
        return null;
    }

    /** What stands around a label. */
    enum Form {
        /** Brackets or another sign that only markers have. */
        BRACKETS,
        /** A number as in any list. */
        NUMBER,
        /** No label. */
        BULLET
    }
}
