package io.aiwriter.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading of a report.
 *
 * @param level 1 to 6 as Markdown has it; 7 for a line in bold or a word with a colon
 * @param listsSources whether it says that sources follow
 */
record SourceHeading(int level, boolean listsSources) {

    private static final int BOLD = 7;
    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 40;
    private static final Pattern HASHES = Pattern.compile(" {0,3}(#{1,6})\\s+(.+?)\\s*#*\\s*");
    private static final Pattern STRONG =
            Pattern.compile("\\s*(\\*\\*|__)(?!\\s)([^*\\n]+?)\\1\\s*:?\\s*");
    private static final Pattern DECORATION =
            Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{N})]+$|[*_`]");
    private static final Pattern NUMBERING =
            Pattern.compile(
                    "(?i)^(?:[ivx]{1,5}|[a-z])\\s*[.)]\\s+|^(?:appendix|section)\\s+\\w+\\W+");
    private static final String LEAD =
            "(?:(?:key|main|primary|full|complete|selected|cited|numbered|all|list of|table of|"
                    + "source|sources and|references and|notes and|the)\\s+){0,4}";
    private static final String NAME =
            "(?:sources?|references?|reference list|bibliograph(?:y|ies)|works cited|works consulted|"
                    + "citations?|endnotes?|footnotes?|literature(?: cited)?|source (?:list|urls?|links)|"
                    + "urls?|links|quellen(?:verzeichnis|angaben|nachweise)?|"
                    + "literatur(?:verzeichnis|angaben)?|einzelnachweise|r\u00e9f\u00e9rences|"
                    + "bibliographie|referencias|bibliograf\u00eda|fuentes|fonti|riferimenti|bibliografia|"
                    + "refer\u00eancias|fontes|bronnen|referenties|\u017ar\u00f3d\u0142a|kaynaklar|"
                    + "kaynak\u00e7a|k\u00e4llor|referenser|kilder|l\u00e4hteet|zdroje|"
                    + "\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\u0438|"
                    + "(?:\u0441\u043f\u0438\u0441\u043e\u043a )?\u043b\u0438\u0442\u0435\u0440\u0430\u0442\u0443\u0440[\u0430\u044b]|"
                    + "\u0441\u0441\u044b\u043b\u043a\u0438|\u53c2\u8003(?:\u6587\u732e|\u8d44\u6599|\u6765\u6e90)?|"
                    + "\u53c3\u8003(?:\u6587\u737b|\u8cc7\u6599)?|\u6765\u6e90|\u4f86\u6e90|\u8d44\u6599\u6765\u6e90|"
                    + "\u5f15\u7528(?:\u6765\u6e90|\u6587\u732e)?|\u53c2\u7167|\u51fa\u5178|\u51fa\u5904|"
                    + "\u53c2\u8003\u6587\u732e|\ucc38\uace0 ?\ubb38\ud5cc|\ucd9c\ucc98|\u0627\u0644\u0645\u0635\u0627\u062f\u0631|"
                    + "\u0627\u0644\u0645\u0631\u0627\u062c\u0639|\u05de\u05e7\u05d5\u05e8\u05d5\u05ea)";
    private static final String TAIL =
            "(?:\\s+(?:cited|used|consulted|list|and (?:further )?(?:reading|notes?|links?|references?|"
                    + "citations?|sources?)|& (?:further )?(?:reading|notes?|links?|references?|"
                    + "citations?|sources?))){0,3}(?:\\s*\\([^)]{0,60}\\))?";
    private static final Pattern LISTS =
            Pattern.compile("(?i)" + LEAD + NAME + TAIL, Pattern.UNICODE_CASE);

    /** What heading a line is; {@code null} when it is none. */
    static @Nullable SourceHeading of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        Matcher hashes = HASHES.matcher(line);
        if (hashes.matches()) {
            return new SourceHeading(hashes.group(1).length(), listsSources(hashes.group(2)));
        }
        Matcher strong = STRONG.matcher(line);
        if (strong.matches()) {
            return new SourceHeading(BOLD, listsSources(strong.group(2)));
        }
        boolean word = line.length() < LONGEST_WORD && listsSources(line);
        return word ? new SourceHeading(BOLD, true) : null;
    }

    /** Whether lines below this heading end at another. */
    boolean endsAt(SourceHeading other) {
        return other.level <= level;
    }

    private static boolean listsSources(String title) {
        String bare = DECORATION.matcher(title.strip()).replaceAll("");
        return LISTS.matcher(NUMBERING.matcher(bare).replaceFirst("").strip()).matches();
    }
}
