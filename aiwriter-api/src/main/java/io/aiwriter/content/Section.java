package io.aiwriter.content;

import io.aiwriter.citation.Citation;
import java.util.List;
import java.util.Objects;

/**
 * A part of a content.
 *
 * @param heading its heading; empty for a lead that has none
 * @param text its body in Markdown, without headings and without citation markers: those are put in
 *     from the citations when the content is rendered, so the two cannot disagree
 * @param citations what its sentences rest on, in the order of the text
 */
public record Section(String heading, String text, List<Citation> citations) {

    /** Copies, and checks that every citation's claim lies within the text. */
    public Section {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
        citations = List.copyOf(citations);
        for (Citation citation : citations) {
            if (citation.claim().end() > text.length()) {
                throw new IllegalArgumentException(
                        "citation %s ends beyond the text of %d characters"
                                .formatted(citation.claim(), text.length()));
            }
        }
    }

    /** The sentence that a citation of this section is about. */
    public String claimOf(Citation citation) {
        return text.substring(citation.claim().start(), citation.claim().end());
    }
}
