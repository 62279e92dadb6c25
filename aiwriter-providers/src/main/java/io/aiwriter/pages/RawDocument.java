package io.aiwriter.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as they came from a disk or a server.
 *
 * @param location where they came from, after redirects
 * @param bytes the bytes; not copied
 * @param declaredType the media type that the server named, without parameters, or {@code null}
 * @param declaredCharset the charset that the server named, or {@code null}
 */
record RawDocument(
        URI location,
        byte[] bytes,
        @Nullable String declaredType,
        @Nullable String declaredCharset) {}
