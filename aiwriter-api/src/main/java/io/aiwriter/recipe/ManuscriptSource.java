package io.aiwriter.recipe;

import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.Objects;

/**
 * What a manuscript was written from.
 *
 * @param id the mark that the text cites it by, such as {@code p3}
 * @param location where it was read
 * @param text what it says
 */
public record ManuscriptSource(String id, URI location, SourceText text) {

    /** Checks all parts. */
    public ManuscriptSource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(text, "text");
    }
}
