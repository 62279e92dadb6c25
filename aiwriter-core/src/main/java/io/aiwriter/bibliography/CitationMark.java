package io.aiwriter.bibliography;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of a report that cites one source. A marker for several sources, such as {@code [1, 3]},
 * is as many marks with the same place.
 *
 * @param start where the marker begins, in UTF-16 code units from 0
 * @param end behind its last character
 * @param label what the source is called there: a number, a footnote's name, or author and year;
 *     empty for a link alone
 * @param address where the marker leads, or {@code null} when it is no link to the web
 */
public record CitationMark(int start, int end, String label, @Nullable String address) {

    /** Checks what must be there. */
    public CitationMark {
        Objects.requireNonNull(label, "label");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "start and end must be a span: %d, %d".formatted(start, end));
        }
    }
}
