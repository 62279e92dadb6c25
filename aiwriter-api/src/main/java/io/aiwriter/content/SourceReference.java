package io.aiwriter.content;

import io.aiwriter.research.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a content's list of sources, taken from the source's record.
 *
 * @param sourceId the stored source
 * @param title its title
 * @param location where it was read
 * @param author its author, or {@code null} when the document names none
 * @param publishedOn its date, or {@code null} when the document gives none
 */
public record SourceReference(
        UUID sourceId,
        String title,
        URI location,
        @Nullable String author,
        @Nullable LocalDate publishedOn) {

    /** Checks what must be there. */
    public SourceReference {
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(location, "location");
    }

    /** The entry for a source. */
    public static SourceReference of(Source source) {
        return new SourceReference(
                source.id(),
                source.title(),
                source.location(),
                source.author().orElse(null),
                source.publishedOn().orElse(null));
    }
}
