package io.aiwriter.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.revision.TextChange.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares texts with the algorithm of Myers (An O(ND) difference algorithm and its variations,
 * 1986). Stateless and thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * String patch = ContentDiff.unified(versions.get(0), versions.get(1));
 * }
 */
public final class ContentDiff {

    private static final int CONTEXT = 1;
    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)";

    private ContentDiff() {}

    /**
     * A unified diff of title, headings and text as Markdown, one paragraph a line, with one line
     * around each change.
     *
     * @return ends with a line feed; empty when nothing of that differs
     */
    public static String unified(ContentVersion before, ContentVersion after) {
        List<String> old = lines(before.content());
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff(
                        "version %d".formatted(before.number()),
                        "version %d".formatted(after.number()),
                        old,
                        DiffUtils.diff(old, lines(after.content())),
                        CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }

    /**
     * Word by word what was changed, in reading order. The pieces that were not added are together
     * the earlier text, and those that were not removed are the later one.
     */
    public static List<TextChange> words(String before, String after) {
        List<String> old = split(before);
        List<String> words = split(after);
        List<TextChange> changes = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words).getDeltas()) {
            Chunk<String> target = delta.getTarget();
            add(changes, Kind.SAME, words.subList(done, target.getPosition()));
            add(changes, Kind.REMOVED, delta.getSource().getLines());
            add(changes, Kind.ADDED, target.getLines());
            done = target.getPosition() + target.size();
        }
        add(changes, Kind.SAME, words.subList(done, words.size()));
        return List.copyOf(changes);
    }

    private static List<String> lines(Content content) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + content.title());
        for (Section section : content.sections()) {
            if (!section.heading().isEmpty()) {
                lines.add("## " + section.heading());
            }
            section.text().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN_WORDS, -1));
    }

    private static void add(List<TextChange> changes, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            changes.add(new TextChange(kind, String.join("", words)));
        }
    }
}
