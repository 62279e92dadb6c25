package io.aiwriter.web;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of the app itself; those of the writer are the starter's. Immutable. */
@ConfigurationProperties(prefix = "web", ignoreUnknownFields = false)
public final class WebSettings {

    /** Folder of what the app keeps beside the contents. */
    private final String home;

    /** Folder of documents to try the app with; the first start writes a content from them. */
    private final @Nullable String samples;

    /** What the address that is printed begins with. Default: http://localhost and the port. */
    private final @Nullable String publicUrl;

    /**
     * All settings.
     *
     * @param home folder of what the app keeps
     * @param samples folder of sample documents
     * @param publicUrl where browsers reach the app
     */
    public WebSettings(String home, @Nullable String samples, @Nullable String publicUrl) {
        this.home = home;
        this.samples = samples;
        this.publicUrl = publicUrl;
    }

    /** The file with the accounts. */
    public Path accountsFile() {
        return Path.of(home, "accounts.json");
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
