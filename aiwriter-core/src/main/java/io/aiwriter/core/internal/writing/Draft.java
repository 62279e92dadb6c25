package io.aiwriter.core.internal.writing;

import java.util.List;
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
}
