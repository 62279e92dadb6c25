package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citations by author and year, such as {@code (Doe & Roe, 2024)} and {@code Doe (2024)}. */
final class AuthorYears {

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{0,40}";
    private static final String NAMES =
            NAME
                    + "(?:\\s+"
                    + NAME
                    + "){0,4}(?:\\s+et al\\.?|(?:,?\\s+(?:&|and)\\s+"
                    + NAME
                    + "(?:\\s+"
                    + NAME
                    + "){0,3}))?";
    private static final String YEAR = "((?:1[89]|20)\\d{2}|n\\.d\\.)([a-z]?)";
    private static final Pattern GROUP =
            Pattern.compile(
                    "\\(([^()]{3,300}?(?:(?:1[89]|20)\\d{2}[a-z]?|n\\.d\\.)[^()]{0,40})\\)");
    private static final Pattern PART =
            Pattern.compile("(?:^|\\s)(" + NAMES + ")(,?)\\s+" + YEAR + "(?:\\b|$)");
    private static final Pattern NARRATIVE =
            Pattern.compile("(" + NAMES + ")\\s+\\(" + YEAR + "(?:,[^()\\n]{0,30})?\\)");
    private static final Pattern HAS_YEAR =
            Pattern.compile("(?<!\\d)(?:1[89]|20)\\d{2}[a-z]?(?!\\d)|n\\.d\\.");
    private static final Pattern TITLE_YEAR =
            Pattern.compile("^.{2,400}?(?<!\\d)(?:(?:1[89]|20)\\d{2}[a-z]?|n\\.d\\.)(?!\\d)");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "since",
                    "in",
                    "by",
                    "until",
                    "from",
                    "before",
                    "after",
                    "spring",
                    "summer",
                    "autumn",
                    "fall",
                    "winter");

    private AuthorYears() {}

    /** Whether an entry has a year, as those of scholars do. */
    static boolean hasYear(String entry) {
        return HAS_YEAR.matcher(entry).find();
    }

    /** Whether the lists have no numbers but years. */
    static boolean areUsedBy(List<SourceList> lists) {
        boolean unlabelled = lists.stream().noneMatch(SourceList::isLabelled);
        List<ListedSource> entries =
                lists.stream().flatMap(list -> list.entries().stream()).toList();
        long dated = entries.stream().filter(e -> hasYear(e.text())).count();
        return unlabelled && dated * 2 >= entries.size();
    }

    /** The marks of a text; a name and a year without a comma count where they are listed. */
    static List<CitationMark> in(String text, List<SourceList> lists) {
        List<CitationMark> marks = new ArrayList<>();
        Matcher group = GROUP.matcher(text);
        while (group.find()) {
            for (String part : group.group(1).split(";")) {
                labels(part.strip(), lists)
                        .forEach(
                                label ->
                                        marks.add(
                                                new CitationMark(
                                                        group.start(), group.end(), label, null)));
            }
        }
        Matcher narrative = NARRATIVE.matcher(text);
        while (narrative.find()) {
            String label = label(narrative.group(1), narrative.group(2), narrative.group(3));
            boolean sure = narrative.group(1).contains("et al") || isListed(label, lists);
            if (isName(narrative.group(1)) && sure) {
                marks.add(new CitationMark(narrative.start(), narrative.end(), label, null));
            }
        }
        return marks;
    }

    private static List<String> labels(String part, List<SourceList> lists) {
        List<String> labels = new ArrayList<>();
        Matcher matcher = PART.matcher(part);
        while (matcher.find()) {
            String label = label(matcher.group(1), matcher.group(3), matcher.group(4));
            boolean sure = !matcher.group(2).isEmpty() || matcher.group(1).contains("et al");
            if (isName(matcher.group(1)) && (sure || isListed(label, lists))) {
                labels.add(label);
            }
        }
        return labels;
    }

    /** Whether an entry is by the first author of a label and of its year. */
    static boolean matches(String label, ListedSource entry) {
        int space = label.lastIndexOf(' ');
        if (space < 0) {
            return false;
        }
        String plain = entry.text().replaceAll("[*_\\[]", "");
        Matcher begins = TITLE_YEAR.matcher(plain.lines().findFirst().orElse(""));
        String head = begins.find() ? begins.group() : plain;
        String year = label.substring(space + 1);
        return head.contains(year)
                && Pattern.compile(
                                "(?<!\\p{L})" + Pattern.quote(label.substring(0, space)),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(head)
                        .find();
    }

    private static boolean isListed(String label, List<SourceList> lists) {
        return lists.stream()
                .flatMap(list -> list.entries().stream())
                .anyMatch(entry -> matches(label, entry));
    }

    private static boolean isName(String names) {
        String first = names.split("\\s")[0].toLowerCase(Locale.ROOT);
        return !NO_NAMES.contains(first);
    }

    private static String label(String names, String year, String letter) {
        String first = names.replaceFirst(",?\\s+(?:et al|&|and\\s).*$", "");
        return first.strip() + " " + year + letter;
    }
}
