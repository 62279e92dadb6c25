package io.aiwriter.pipeline;

import io.aiwriter.vector.VectorMatch;
import java.util.Map;
import java.util.Objects;

/**
 * Something that was written or read earlier and fits a search.
 *
 * @param kind whether it is a section of a content or a passage of a source
 * @param reference the content's id for a section, the source's location for a passage
 * @param title the title of the content or source
 * @param heading the heading it stands under; may be empty
 * @param text what it says
 * @param score how well it fits; comparable within one answer only
 */
public record SearchHit(
        Kind kind, String reference, String title, String heading, String text, double score) {

    /** Checks all parts. */
    public SearchHit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
    }

    /** What a hit is. */
    public enum Kind {
        /** A section of a content. */
        SECTION,
        /** A passage of a source. */
        PASSAGE
    }

    static SearchHit of(VectorMatch match) {
        Map<String, Object> attributes = match.entry().attributes();
        boolean section = Indexed.SECTION.equals(attributes.get(Indexed.KIND));
        return new SearchHit(
                section ? Kind.SECTION : Kind.PASSAGE,
                attribute(attributes, section ? Indexed.CONTENT : Indexed.LOCATION),
                attribute(attributes, Indexed.TITLE),
                attribute(attributes, Indexed.HEADING),
                match.entry().text(),
                match.score());
    }

    private static String attribute(Map<String, Object> attributes, String name) {
        return String.valueOf(attributes.getOrDefault(name, ""));
    }
}
