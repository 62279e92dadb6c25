package io.aiwriter.pages;

import io.aiwriter.providers.internal.extraction.DocumentText;
import io.aiwriter.providers.internal.extraction.DocumentType;
import io.aiwriter.providers.internal.extraction.Extract;
import io.aiwriter.providers.internal.extraction.RawDocument;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Cache;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML, PDF, Markdown and plain text from {@code file:}, {@code http:} and {@code https:}
 * locations. Markdown and plain text keep every character; of HTML the main content is kept, of PDF
 * the running text, both as Markdown-flavoured text. Thread-safe.
 *
 * <p>On the web it follows at most {@value WebFetch#MAX_REDIRECTS} redirects and refuses, at every
 * hop, addresses that are not public, unless {@link Builder#allowPrivateHosts} says otherwise. It
 * does what a site asks of robots, unless {@link Builder#obeyRobots} says otherwise.
 *
 * <p>
 *
 * {@snippet :
 * Source source = DocumentReader.create().read(Path.of("cells.html").toUri());
 * }
 */
public final class DocumentReader implements PageReader {

    /** The largest document that is read by default: 50 MB. */
    public static final int DEFAULT_MAX_BYTES = 50 * 1024 * 1024;

    /** The highest limit that can be set: 1 GB. Documents are held in memory. */
    public static final int HIGHEST_MAX_BYTES = 1024 * 1024 * 1024;

    /** How the reader calls itself by default. */
    public static final String DEFAULT_USER_AGENT = "aiwriter/0.1";

    /** How long a page from the web may take by default. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final FileFetch files;
    private final WebFetch web;
    private final Clock clock;

    private DocumentReader(Builder builder) {
        this.files = new FileFetch(builder.maxBytes);
        this.web = builder.web();
        this.clock = builder.clock;
    }

    /** A reader with the default limits. */
    public static DocumentReader create() {
        return builder().build();
    }

    /** Starts a reader with other limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@inheritDoc} An interrupt ends it with {@link Reason#FAILED}; the flag stays set. */
    @Override
    public Source read(URI location) {
        DocumentText.throwIfInterrupted(location, null);
        RawDocument document = fetch(location);
        DocumentText.throwIfInterrupted(location, null);
        DocumentType type = DocumentType.of(document);
        Extract extract = DocumentText.of(document, type);
        return Source.builder(document.location(), SourceText.of(extract.text()))
                .title(extract.title())
                .author(extract.author())
                .publishedOn(extract.publishedOn())
                .language(extract.language())
                .mediaType(type.mediaType())
                .readAt(clock.instant())
                .build();
    }

    private RawDocument fetch(URI location) {
        String scheme = location.getScheme() == null ? "" : location.getScheme();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "file" -> files.fetch(location);
            case "http", "https" -> web.fetch(location);
            default ->
                    throw new UnreadableSourceException(
                            location,
                            Reason.UNSUPPORTED,
                            "only file, http and https locations can be read",
                            null);
        };
    }

    /** Collects the settings of a {@link DocumentReader}. Not thread-safe. */
    public static final class Builder {

        private int maxBytes = DEFAULT_MAX_BYTES;
        private Duration timeout = DEFAULT_TIMEOUT;
        private boolean allowPrivateHosts;
        private Clock clock = Clock.systemUTC();
        private @Nullable OkHttpClient client;
        private @Nullable Cache cache;
        private String userAgent = DEFAULT_USER_AGENT;
        private boolean obeyRobots = true;

        private Builder() {}

        /**
         * The largest document that is read, in bytes after decompression, 1 to {@link
         * #HIGHEST_MAX_BYTES}.
         */
        public Builder maxBytes(int maxBytes) {
            if (maxBytes < 1 || maxBytes > HIGHEST_MAX_BYTES) {
                throw new IllegalArgumentException(
                        "maxBytes must be 1 to %,d: %,d".formatted(HIGHEST_MAX_BYTES, maxBytes));
            }
            this.maxBytes = maxBytes;
            return this;
        }

        /** How long a page from the web may take, redirects included; more than 0. */
        public Builder timeout(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout must be more than 0: " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Whether pages of this machine and of private networks may be read; no by default. While
         * they may not, connections are made directly, since a proxy would look names up by itself.
         */
        public Builder allowPrivateHosts(boolean allow) {
            this.allowPrivateHosts = allow;
            return this;
        }

        /**
         * Whether to do what sites ask of robots in their robots.txt: not to read some pages, and
         * to wait between two; yes by default. Waiting counts as part of {@link #timeout}. Say no
         * for sites of your own.
         *
         * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
         */
        public Builder obeyRobots(boolean obey) {
            this.obeyRobots = obey;
            return this;
        }

        /**
         * How the reader calls itself, as {@code product/version (+address for complaints)}; a
         * robots.txt can name the product. By default {@value #DEFAULT_USER_AGENT}.
         */
        public Builder userAgent(String userAgent) {
            if (!userAgent.matches("[A-Za-z_-][\\x20-\\x7e]*")) {
                throw new IllegalArgumentException(
                        "userAgent must be printable ASCII and begin with a product's name: "
                                + userAgent);
            }
            this.userAgent = userAgent;
            return this;
        }

        /**
         * Keeps pages that their servers allow to keep; none are kept by default. A page that is
         * asked for again is taken from there while it is fresh, and after that asked for with
         * {@code If-None-Match} or {@code If-Modified-Since}.
         *
         * @param folder a folder that nobody else uses, no other reader and no other process
         * @param maxBytes when the oldest pages go, more than 0
         */
        public Builder cache(Path folder, long maxBytes) {
            if (maxBytes <= 0) {
                throw new IllegalArgumentException("maxBytes must be more than 0: " + maxBytes);
            }
            this.cache = new Cache(folder.toFile(), maxBytes);
            return this;
        }

        /** What tells when a source was read; by default the system's clock. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The client whose connection pool, certificates, connect and read timeouts and, where
         * private hosts are allowed, proxy are used; by default one of its own.
         */
        public Builder httpClient(OkHttpClient client) {
            this.client = Objects.requireNonNull(client, "client");
            return this;
        }

        /** The finished reader. */
        public DocumentReader build() {
            return new DocumentReader(this);
        }

        private WebFetch web() {
            OkHttpClient.Builder base =
                    client == null ? new OkHttpClient.Builder() : client.newBuilder();
            // Redirects are followed by the fetch, since each hop has to be looked at.
            base.callTimeout(timeout).followRedirects(false).followSslRedirects(false);
            if (!allowPrivateHosts) {
                Dns names = client == null ? Dns.SYSTEM : client.dns();
                base.dns(new AddressGuard(names)).proxy(Proxy.NO_PROXY);
            }
            if (cache != null) {
                base.cache(cache);
            }
            WebFetch.Robot robot = new WebFetch.Robot(userAgent, obeyRobots);
            return new WebFetch(base.build(), maxBytes, allowPrivateHosts, robot);
        }
    }
}
