package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in running text. */
final class WebAddresses {

    private static final Pattern START =
            Pattern.compile("(?i)https?://(?=[\\p{L}\\p{N}\\[])|\\bdoi:\\s*(?=10\\.\\d{4,9}/)");
    private static final String ENDS = "<>\"`|\\^{}\u201c\u201d\u3011\uff09\u3002\uff0c";
    private static final String TRAILING = ".,;:!?*_'\u2019~";

    private static final int LONGEST = 2_000;

    private WebAddresses() {}

    /** The addresses of a text, in their order. */
    static List<String> in(String text) {
        List<String> addresses = new ArrayList<>();
        Matcher matcher = START.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = end(text, matcher.end());
            String address = text.substring(matcher.end(), end);
            boolean doi = matcher.group().charAt(0) == 'd' || matcher.group().charAt(0) == 'D';
            addresses.add((doi ? "https://doi.org/" : matcher.group()) + address);
            from = Math.max(end, matcher.end());
        }
        return addresses;
    }

    /**
     * Where an address ends: at what it cannot hold, at a bracket that it did not open, and before
     * the punctuation of the sentence around it.
     */
    static int end(String text, int from) {
        int end = from;
        int round = 0;
        int square = 0;
        while (end < Math.min(text.length(), from + LONGEST)) {
            char c = text.charAt(end);
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (Character.isWhitespace(c) || ENDS.indexOf(c) >= 0 || round < 0 || square < 0) {
                break;
            }
            end++;
        }
        while (end > from && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
