package io.aiwriter.providers.internal.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Reads where a result is. What is not on the web is no result. */
public final class WebAddress {

    private WebAddress() {}

    /**
     * The address as the service gave it; with what a URI cannot hold escaped. Empty when it is not
     * an absolute http or https address.
     */
    public static Optional<URI> of(String stated) {
        String stripped = stated.strip();
        HttpUrl url = HttpUrl.parse(stripped);
        String lower = stripped.toLowerCase(Locale.ROOT);
        if (url == null || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
            return Optional.empty();
        }
        try {
            URI exact = new URI(stripped);
            return Optional.of(exact.getHost() == null ? url.uri() : exact);
        } catch (URISyntaxException e) {
            return Optional.of(url.uri());
        }
    }
}
