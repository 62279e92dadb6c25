package io.aiwriter.research;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A stretch of a source that is retrieved and cited as one.
 *
 * @param id identifies the stored passage
 * @param sourceId the source it was cut from
 * @param ordinal its place among the source's passages, from 0
 * @param span where it stands in the source's text
 * @param text exactly what stands there
 * @param headings the headings it stands under, outermost first; may be empty
 */
public record Passage(
        UUID id,
        UUID sourceId,
        int ordinal,
        TextSpan span,
        SourceText text,
        List<String> headings) {

    /** Checks that text and span agree, and copies. */
    public Passage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sourceId, "sourceId");
        if (ordinal < 0) {
            throw new IllegalArgumentException("ordinal must not be negative: " + ordinal);
        }
        if (text.length() != span.length()) {
            throw new IllegalArgumentException(
                    "text has %d characters and its span %d"
                            .formatted(text.length(), span.length()));
        }
        headings = List.copyOf(headings);
    }
}
