package io.aiwriter.web.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells which addresses people may name: pages of the web, and never files of this machine. */
public final class WebAddress {

    private static final int MAX_LENGTH = 2000;

    private WebAddress() {}

    /** The address, when it is one of the web. */
    public static Optional<URI> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text.strip());
            String scheme = address.getScheme() == null ? "" : address.getScheme();
            boolean web = scheme.toLowerCase(Locale.ROOT).matches("https?");
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
