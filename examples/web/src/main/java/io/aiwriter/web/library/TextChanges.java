package io.aiwriter.web.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells word by word what was changed (Myers 1986). */
final class TextChanges {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)";

    private TextChanges() {}

    static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> words = words(after);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words).getDeltas()) {
            Chunk<String> target = delta.getTarget();
            add(pieces, Kind.SAME, words.subList(done, target.getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, target.getLines());
            done = target.getPosition() + target.size();
        }
        add(pieces, Kind.SAME, words.subList(done, words.size()));
        return pieces;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN_WORDS, -1));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /** What happened to a piece of a text. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /**
     * A piece of a text.
     *
     * @param kind what happened to it
     * @param text the piece
     */
    record Piece(Kind kind, String text) {}
}
