package io.aiwriter.bibliography;

/** Reads raised digits. */
final class Superscripts {

    /** The raised digits, from 0 to 9. */
    static final String DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Superscripts() {}

    /** The same digits, not raised. */
    static String digits(String raised) {
        StringBuilder digits = new StringBuilder();
        raised.chars().map(DIGITS::indexOf).forEach(digits::append);
        return Labels.plain(digits.toString());
    }
}
