package io.aiwriter.core.internal.text;

import io.aiwriter.research.TextSpan;
import java.util.List;

/**
 * A paragraph, list item, table or piece of code of a source.
 *
 * @param kind what it is
 * @param span where it stands
 * @param headings the headings it stands under, outermost first
 */
record TextBlock(Kind kind, TextSpan span, List<String> headings) {

    TextBlock {
        headings = List.copyOf(headings);
    }

    /** What a block is made of. */
    enum Kind {
        /** Running text. */
        PROSE,
        /** Rows, code, markup: kept whole and never quoted as a sentence. */
        VERBATIM
    }
}
