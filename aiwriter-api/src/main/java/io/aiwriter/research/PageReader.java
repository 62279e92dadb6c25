package io.aiwriter.research;

import java.net.URI;

/**
 * Reads a document and keeps its text exactly. Implementations are safe for use by many threads and
 * stop when their thread is interrupted.
 */
@FunctionalInterface
public interface PageReader {

    /**
     * Reads one document.
     *
     * @param location an absolute URI of a scheme that the reader knows
     * @return the source, never with blank text
     * @throws UnreadableSourceException when there is nothing there that can be read; its reason
     *     says why
     */
    Source read(URI location);
}
