package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the places of a report that cite. */
final class CitationMarks {

    private static final String WORD =
            "(?:sources?|refs?\\.?|references?|citations?|quellen?|fuentes?)\\s*[#:]?";
    private static final String PAGES =
            "(?:\u2020[^\\]\\n]{0,40}|,?\\s*(?:pp?\\.|ch\\.|\u00a7|sec\\.)[^\\]\\n]{0,30})?";
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s^]{1,40})\\^?\\]");
    private static final Pattern LENTICULAR =
            Pattern.compile(
                    "\u3010(" + Labels.NUMBERS + ")(?:[\u2020\u2021:][^\u3011\\n]*)?\u3011");
    private static final Pattern WORDED =
            Pattern.compile("(?i)[\\[(](?:see\\s+)?" + WORD + "(" + Labels.NUMBERS + ")[\\])]");
    private static final Pattern BRACKETED =
            Pattern.compile("(?<!!)\\\\?\\[\\[?(" + Labels.NUMBERS + ")" + PAGES + "\\\\?\\]\\]?");
    private static final Pattern NAMED =
            Pattern.compile("(?<!!)\\[([A-Za-z+]{1,20}\\d{1,4}[a-z]?)\\](?!\\()");
    private static final Pattern RAISED =
            Pattern.compile(
                    "(?i)(?:<sup>|(?<=\\S)\\^)\\[?(" + Labels.NUMBERS + ")\\]?(?:</sup>|\\^)");
    private static final Pattern RAISED_DIGITS =
            Pattern.compile(
                    "(?<=[\\p{L}]{3}|[.,;:!?)\"\u201d\u2019\\]])["
                            + Superscripts.DIGITS
                            + "]{1,3}");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?<!!)\\[(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]{0,200}\\]){0,400}\\]\\(\\s*<?(?=https?://)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://(?=[\\p{L}\\p{N}\\[])");
    private static final Pattern PARENTHESES =
            Pattern.compile("(?<=\\S)\\s?\\((" + Labels.NUMBERS + ")\\)");
    private static final Pattern BARE_WORD =
            Pattern.compile("(?i)\\b(?:source|ref\\.|reference)\\s+#?(\\d{1,3})\\b");

    private final StringBuilder text;
    private final List<SourceList> lists;
    private final List<CitationMark> marks = new ArrayList<>();

    private CitationMarks(String body, List<SourceList> lists) {
        this.text = new StringBuilder(body);
        this.lists = lists;
    }

    /**
     * The marks of a body, in its order.
     *
     * @param body the report without its lists
     * @param lists what it lists
     */
    static List<CitationMark> in(String body, List<SourceList> lists) {
        CitationMarks found = new CitationMarks(body, lists);
        found.take(FOOTNOTE, true);
        found.take(LENTICULAR, false);
        found.take(RAISED, false);
        found.takeBracketed();
        if (found.isNumbered()) {
            found.take(WORDED, false);
        } else {
            found.takeWords();
        }
        if (lists.stream().anyMatch(CitationMarks::hasNames)) {
            found.take(NAMED, true);
        }
        found.takeLinks();
        found.takeAddresses();
        found.takeWhatTheListCallsFor();
        found.marks.sort(Comparator.comparingInt(CitationMark::start));
        return found.marks;
    }

    private boolean isNumbered() {
        return marks.stream().anyMatch(mark -> !mark.label().isEmpty());
    }

    /** Where no sign stands for a source, its name does, in brackets or not. */
    private void takeWords() {
        take(WORDED, false);
        if (isNumbered()) {
            take(BARE_WORD, false);
        }
    }

    private static boolean hasNames(SourceList list) {
        return list.entries().stream()
                .anyMatch(e -> !e.label().isEmpty() && !Labels.isNumber(e.label()));
    }

    private void take(Pattern pattern, boolean name) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            List<String> labels =
                    name ? List.of(Labels.plain(matcher.group(1))) : Labels.of(matcher.group(1));
            add(matcher.start(), matcher.end(), labels, null);
        }
    }

    private void takeBracketed() {
        Matcher matcher = BRACKETED.matcher(text.toString());
        int from = 0;
        while (matcher.find(from)) {
            int end = matcher.end();
            List<String> labels = Labels.of(matcher.group(1));
            String address = null;
            if (end < text.length() && text.charAt(end) == '(') {
                int close = closing(end);
                address = webAddress(text.substring(end + 1, close));
                end = Math.min(text.length(), close + 1);
            }
            if (!labels.contains("0") || isListed("0")) {
                add(matcher.start(), end, labels, address);
            }
            from = Math.max(end, matcher.end());
        }
    }

    /** Where a parenthesis ends; at the line's end when it is not closed. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 || c == '\n') {
                return i;
            }
        }
        return text.length();
    }

    private static @Nullable String webAddress(String target) {
        List<String> addresses = WebAddresses.in(target);
        return addresses.isEmpty() ? null : addresses.getFirst();
    }

    private void takeLinks() {
        String remaining = text.toString();
        Matcher matcher = LINK.matcher(remaining);
        while (matcher.find()) {
            int end = WebAddresses.end(remaining, matcher.end());
            String address = remaining.substring(matcher.end(), end);
            int close = Math.min(text.length(), end + 1);
            add(matcher.start(), close, List.of(""), address);
        }
    }

    private void takeAddresses() {
        String remaining = text.toString();
        Matcher matcher = ADDRESS.matcher(remaining);
        int from = 0;
        while (matcher.find(from)) {
            int end = WebAddresses.end(remaining, matcher.end());
            add(matcher.start(), end, List.of(""), remaining.substring(matcher.start(), end));
            from = Math.max(end, matcher.end());
        }
    }

    /** Signs that mean a source only where a list has their numbers and nothing else cites it. */
    private void takeWhatTheListCallsFor() {
        if (isNumbered() || lists.isEmpty()) {
            return;
        }
        if (AuthorYears.areUsedBy(lists)) {
            marks.addAll(AuthorYears.in(text.toString(), lists));
            return;
        }
        for (Pattern pattern : List.of(PARENTHESES, BARE_WORD)) {
            if (mostAreListed(pattern)) {
                take(pattern, false);
                return;
            }
        }
        takeRaisedDigits();
    }

    private boolean mostAreListed(Pattern pattern) {
        Matcher matcher = pattern.matcher(text.toString());
        int all = 0;
        int listed = 0;
        while (matcher.find()) {
            List<String> labels = Labels.of(matcher.group(1));
            all += labels.size();
            listed += (int) labels.stream().filter(this::isListed).count();
        }
        return listed > 0 && listed * 2 >= all;
    }

    private void takeRaisedDigits() {
        Matcher matcher = RAISED_DIGITS.matcher(text.toString());
        while (matcher.find()) {
            String label = Superscripts.digits(matcher.group());
            add(matcher.start(), matcher.end(), List.of(label), null);
        }
    }

    private boolean isListed(String label) {
        return lists.stream().anyMatch(list -> list.find(label).isPresent());
    }

    private void add(int start, int end, List<String> labels, @Nullable String address) {
        labels.forEach(label -> marks.add(new CitationMark(start, end, label, address)));
        Masking.blank(text, start, end);
    }
}
