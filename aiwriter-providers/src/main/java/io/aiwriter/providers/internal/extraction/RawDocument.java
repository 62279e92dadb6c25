package io.aiwriter.providers.internal.extraction;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as they came from a disk or a server.
 *
 * @param location where they came from, after redirects
 * @param bytes the bytes; not copied
 * @param declaredType the media type that the server named, without parameters, or {@code null}
 * @param declaredCharsets the charset that the server named, if it did
 */
public record RawDocument(
        URI location, byte[] bytes, @Nullable String declaredType, List<String> declaredCharsets) {

    /** Copies the charsets. */
    public RawDocument {
        declaredCharsets = List.copyOf(declaredCharsets);
    }
}
