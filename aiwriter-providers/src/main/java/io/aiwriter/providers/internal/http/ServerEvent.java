package io.aiwriter.providers.internal.http;

/**
 * An event of a stream.
 *
 * @param name what the server calls it; empty when it gives no name
 * @param data what it carries
 * @param terminated whether its end was seen, rather than the end of the stream
 */
public record ServerEvent(String name, String data, boolean terminated) {}
