package io.aiwriter.core.internal.writing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One piece on its way: planned, then written section by section, in any order. */
public interface Draft {

    /** The title of the whole. */
    String title();

    /** The headings of the sections, in reading order; empty for a lead without one. */
    List<String> headings();

    /**
     * Writes one section. Safe to call from several threads for different sections.
     *
     * @param section its place among the headings
     * @param progress receives the text piece by piece as it comes
     */
    DraftedSection write(int section, Consumer<String> progress);

    /**
     * The sections as they go on, once all are written: a draft may check them together, or lay
     * them out anew. By default as they are.
     *
     * @param drafted every section, in reading order
     */
    default List<DraftedSection> finish(List<DraftedSection> drafted) {
        return drafted;
    }

    /** Whether sections may say the same, as variants do. */
    default boolean mayRepeat() {
        return false;
    }

    /** Settings of this piece alone that the result depends on. */
    default Map<String, String> parameters() {
        return Map.of();
    }
}
