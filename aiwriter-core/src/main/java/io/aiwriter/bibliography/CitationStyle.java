package io.aiwriter.bibliography;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a document cites and lists its sources. */
public enum CitationStyle {
    /** Numbers that lead to a numbered list. */
    NUMBERED(null),
    /** Footnotes where the format has them, else numbers. */
    FOOTNOTES(null),
    /** Titles in the text that link to the sources, and a list. */
    INLINE(null),
    /** American Psychological Association, 7th edition: author and year. */
    APA("apa"),
    /** Modern Language Association, 9th edition: author, or title. */
    MLA("modern-language-association"),
    /** Chicago Manual of Style, 18th edition: author and date. */
    CHICAGO("chicago-author-date"),
    /** Institute of Electrical and Electronics Engineers: numbers. */
    IEEE("ieee");

    private final @Nullable String csl;

    CitationStyle(@Nullable String csl) {
        this.csl = csl;
    }

    /** Whether markers are numbers and the list is in their order. */
    public boolean isNumbered() {
        return csl == null || this == IEEE;
    }

    /** What the Citation Style Language's repository calls it; empty for our own styles. */
    Optional<String> csl() {
        return Optional.ofNullable(csl);
    }
}
