package io.aiwriter.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a marker. */
final class Labels {

    /** One number or several, with ranges. */
    static final String NUMBERS =
            "\\s*[\\^#]?\\d{1,3}(?:\\s*(?:[,;&\u2013\u2014-]|and|to|\u3001|\uff0c)\\s*[\\^#]?\\d{1,3}){0,60}\\s*";

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:[\u2013\u2014-]|to)\\s*");
    private static final int LONGEST_RANGE = 60;

    private Labels() {}

    /** A number without leading zeros; a name as it is. */
    static String plain(String label) {
        return isNumber(label) ? Integer.toString(Integer.parseInt(label)) : label;
    }

    static boolean isNumber(String label) {
        return !label.isEmpty() && label.length() < 9 && NUMBER.matcher(label).matches();
    }

    /** Every number that a marker names, ranges filled. */
    static List<String> of(String numbers) {
        List<String> labels = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(numbers);
        int last = -1;
        int end = 0;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group());
            String between = numbers.substring(end, matcher.start()).replaceAll("[\\^#]", "");
            boolean range = last >= 0 && RANGE.matcher(between).matches();
            boolean filled = range && number > last && number - last <= LONGEST_RANGE;
            for (int i = filled ? last + 1 : number; i <= number; i++) {
                labels.add(Integer.toString(i));
            }
            last = number;
            end = matcher.end();
        }
        return labels;
    }
}
