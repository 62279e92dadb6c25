package io.aiwriter.web;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of the app itself; those of the writer are the starter's. Immutable. */
@ConfigurationProperties(prefix = "web", ignoreUnknownFields = false)
public final class WebSettings {

    /** Folder of what the app keeps beside the contents. */
    private final String home;

    /** Folder of documents to try the app with; the first start writes a content from them. */
    private final @Nullable String samples;

    /** What the address that is printed begins with. Default: http://localhost and the port. */
    private final @Nullable String publicUrl;

    /** How many requests a key or an account may send to the API in a minute. */
    private final int requestsPerMinute;

    /**
     * All settings.
     *
     * @param home folder of what the app keeps
     * @param samples folder of sample documents
     * @param publicUrl where browsers reach the app
     * @param requestsPerMinute how many requests a caller of the API may send, at least 1
     */
    public WebSettings(
            String home,
            @Nullable String samples,
            @Nullable String publicUrl,
            @DefaultValue("300") int requestsPerMinute) {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "web.requests-per-minute must be at least 1: " + requestsPerMinute);
        }
        this.requestsPerMinute = requestsPerMinute;
        this.home = home;
        this.samples = samples;
        this.publicUrl = publicUrl;
    }

    /** The file with the accounts. */
    public Path accountsFile() {
        return Path.of(home, "accounts.json");
    }

    /** The file with the hashes of the API keys. */
    public Path apiKeysFile() {
        return Path.of(home, "api-keys.json");
    }

    /** How many requests a key or an account may send in a minute; by default 300. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** Sample documents, when there are some. */
    public Optional<Path> samples() {
        return Optional.ofNullable(samples).map(Path::of);
    }

    /** Where browsers reach the app, when that was set. */
    public Optional<String> publicUrl() {
        return Optional.ofNullable(publicUrl);
    }
}
