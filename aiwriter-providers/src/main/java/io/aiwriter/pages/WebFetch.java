package io.aiwriter.pages;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.aiwriter.pages.AddressGuard.ForbiddenAddressException;
import io.aiwriter.providers.internal.extraction.DocumentType;
import io.aiwriter.providers.internal.extraction.RawDocument;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads pages from the web, bounded in size, time and hops. Thread-safe. */
final class WebFetch {

    static final int MAX_REDIRECTS = 5;

    private static final String ACCEPTED =
            "text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf";
    private static final long CHUNK = 65_536;

    /** RFC 9309 wants at least 500 KiB to be looked at. */
    private static final long ROBOTS_BYTES = 512 * 1_024L;

    private static final BaseRobotRules ALL_ALLOWED =
            new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);

    private final OkHttpClient client;
    private final int maxBytes;
    private final boolean allowPrivateHosts;
    private final String userAgent;
    private final BeforeHop permission;

    /**
     * A fetch.
     *
     * @param client follows no redirects, and connects to public addresses only unless private
     *     hosts are allowed; its call timeout bounds a page with all its redirects
     * @param maxBytes the largest page
     * @param allowPrivateHosts whether to read from this machine and private networks
     * @param robots who reads, and whether it does what sites ask of robots
     */
    WebFetch(OkHttpClient client, int maxBytes, boolean allowPrivateHosts, Robot robots) {
        this.client = client;
        this.maxBytes = maxBytes;
        this.allowPrivateHosts = allowPrivateHosts;
        this.userAgent = robots.userAgent();
        Duration patience = Duration.ofMillis(client.callTimeoutMillis());
        this.permission =
                robots.isObedient()
                        ? new SiteRules(this::robotsTxt, patience)::await
                        : BeforeHop.NOTHING;
    }

    /**
     * Fetches on a thread of its own: only a virtual thread that waits for a socket notices an
     * interrupt, and the caller may be any thread, or wait for a name that takes its time.
     */
    RawDocument fetch(URI location) {
        FutureTask<RawDocument> fetched = new FutureTask<>(() -> follow(location));
        Thread worker = Thread.ofVirtual().name("aiwriter-page").start(fetched);
        Duration limit = Duration.ofMillis(client.callTimeoutMillis());
        try {
            return fetched.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnreadableSourceException unreadable
                    ? unreadable
                    : unreadable(location, Reason.FAILED, "the fetch failed", e.getCause());
        } catch (TimeoutException e) {
            worker.interrupt();
            throw tookTooLong(location, e);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw unreadable(location, Reason.FAILED, "reading was cancelled", e);
        }
    }

    private RawDocument follow(URI location) throws InterruptedException {
        return follow(location, permission, response -> document(location, response));
    }

    /** The rules of a site: those that are there, or none where there are none. */
    private BaseRobotRules robotsTxt(HttpUrl robots) {
        URI location = robots.uri();
        try {
            return follow(location, BeforeHop.NOTHING, response -> rules(robots, response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(location, Reason.FAILED, "reading was cancelled", e);
        }
    }

    private BaseRobotRules rules(HttpUrl robots, Response response) throws IOException {
        int status = response.code();
        if (status >= 500 || status == 429) {
            throw unreadable(
                    robots.uri(),
                    Reason.FAILED,
                    "its robots.txt cannot be had (status %d); try again later".formatted(status),
                    null);
        }
        if (!response.isSuccessful()) {
            return ALL_ALLOWED;
        }
        BufferedSource body = response.body().source();
        body.request(ROBOTS_BYTES);
        byte[] read = body.readByteArray(Math.min(ROBOTS_BYTES, body.getBuffer().size()));
        return new SimpleRobotRulesParser()
                .parseContent(robots.toString(), read, "text/plain", List.of(product()));
    }

    /** The token by which a robots.txt names a robot: the user agent up to its version. */
    private String product() {
        return userAgent.split("[/ (]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private <T> T follow(URI location, BeforeHop beforeHop, Answer<T> answer)
            throws InterruptedException {
        HttpUrl url = checked(location, HttpUrl.get(location));
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            beforeHop.at(location, url);
            try (Response response = client.newCall(request(url)).execute()) {
                if (!response.isRedirect()) {
                    return answer.read(response);
                }
                url = checked(location, target(location, url, response));
            } catch (IOException e) {
                throw failed(location, e);
            }
        }
        throw unreadable(
                location,
                Reason.FAILED,
                "it redirects more than %d times".formatted(MAX_REDIRECTS),
                null);
    }

    private Request request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPTED)
                .build();
    }

    private HttpUrl checked(URI location, @Nullable HttpUrl url) {
        if (url == null) {
            throw unreadable(location, Reason.UNSUPPORTED, "it is not a web address", null);
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            URI shown = url.newBuilder().username("").password("").build().uri();
            throw unreadable(
                    shown,
                    Reason.UNSUPPORTED,
                    "addresses with a user name or password are not read",
                    null);
        }
        if (!allowPrivateHosts && AddressGuard.isForbiddenLiteral(url.host())) {
            throw forbidden(location, new ForbiddenAddressException(url.host()));
        }
        boolean defaultPort = url.port() == HttpUrl.defaultPort(url.scheme());
        if (!allowPrivateHosts && !defaultPort) {
            throw unreadable(
                    location, Reason.ACCESS_DENIED, "only the default ports may be read", null);
        }
        return url;
    }

    private static @Nullable HttpUrl target(URI location, HttpUrl from, Response response) {
        String target = response.header("Location");
        if (target == null) {
            throw unreadable(location, Reason.MALFORMED, "it redirects to nowhere", null);
        }
        return from.resolve(target);
    }

    private RawDocument document(URI location, Response response) throws IOException {
        requireSuccess(location, response);
        MediaType media = response.body().contentType();
        String type =
                media == null
                        ? null
                        : (media.type() + "/" + media.subtype()).toLowerCase(Locale.ROOT);
        DocumentType.requireReadable(location, type);
        requireSize(location, response.body().contentLength());
        byte[] bytes = bounded(location, response.body().source());
        Charset charset = media == null ? null : media.charset();
        return new RawDocument(
                response.request().url().uri(),
                bytes,
                type,
                charset == null ? List.of() : List.of(charset.name()));
    }

    private byte[] bounded(URI location, BufferedSource body) throws IOException {
        Buffer read = new Buffer();
        while (body.read(read, CHUNK) >= 0) {
            requireSize(location, read.size());
        }
        return read.readByteArray();
    }

    private void requireSize(URI location, long size) {
        if (size > maxBytes) {
            throw unreadable(
                    location,
                    Reason.TOO_LARGE,
                    "it is larger than the limit of %,d bytes".formatted(maxBytes),
                    null);
        }
    }

    private static void requireSuccess(URI location, Response response) {
        int status = response.code();
        if (response.isSuccessful()) {
            return;
        }
        Reason reason =
                switch (status) {
                    case 404, 410 -> Reason.NOT_FOUND;
                    case 401, 403, 451 -> Reason.ACCESS_DENIED;
                    default -> Reason.FAILED;
                };
        throw unreadable(location, reason, "the server answered with status " + status, null);
    }

    private UnreadableSourceException failed(URI location, IOException e) {
        return switch (e) {
            case ForbiddenAddressException x -> forbidden(location, x);
            case UnknownHostException x ->
                    unreadable(
                            location,
                            Reason.FAILED,
                            "its host has no address; check the name and the network",
                            x);
            case InterruptedIOException x -> tookTooLong(location, x);
            case ConnectException x ->
                    unreadable(location, Reason.FAILED, "its host takes no connections", x);
            case SSLException x ->
                    unreadable(
                            location,
                            Reason.FAILED,
                            "no safe connection can be made; check its certificate",
                            x);
            default -> unreadable(location, Reason.FAILED, "the connection failed; try again", e);
        };
    }

    private UnreadableSourceException tookTooLong(URI location, Exception cause) {
        Duration limit = Duration.ofMillis(client.callTimeoutMillis());
        return unreadable(
                location,
                Reason.FAILED,
                "it took too long (the whole may take %s)".formatted(limit),
                cause);
    }

    private static UnreadableSourceException forbidden(URI location, Exception cause) {
        return unreadable(
                location,
                Reason.ACCESS_DENIED,
                "its address is not on the public internet; allow private hosts if that is meant",
                cause);
    }

    private static UnreadableSourceException unreadable(
            URI location, Reason reason, String detail, @Nullable Throwable cause) {
        return new UnreadableSourceException(location, reason, detail, cause);
    }

    /**
     * Who reads.
     *
     * @param userAgent what it calls itself
     * @param isObedient whether it does what sites ask of robots
     */
    record Robot(String userAgent, boolean isObedient) {}

    /** What is done before each request. */
    @FunctionalInterface
    private interface BeforeHop {

        BeforeHop NOTHING = (location, url) -> {};

        void at(URI location, HttpUrl url) throws InterruptedException;
    }

    /** Reads what was answered at last. */
    @FunctionalInterface
    private interface Answer<T> {
        T read(Response response) throws IOException;
    }
}
