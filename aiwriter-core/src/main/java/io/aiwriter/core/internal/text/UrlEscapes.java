package io.aiwriter.core.internal.text;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The one spelling of percent escapes (RFC 3986, sections 2.3 and 6.2.2). */
public final class UrlEscapes {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED = "-._~";

    private UrlEscapes() {}

    /** Decodes what needs no escape, and writes the other escapes in capitals. */
    public static String normalized(String raw) {
        return ESCAPE.matcher(raw).replaceAll(UrlEscapes::normalized);
    }

    private static String normalized(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
        return plain ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT);
    }
}
