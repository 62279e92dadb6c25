package io.aiwriter.pages;

import io.aiwriter.pages.AddressGuard.ForbiddenAddressException;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final String USER_AGENT = "aiwriter/0.1";
    private static final long CHUNK = 65_536;

    /** Hosts that some resolver reads as a number: dotted, decimal, octal, hexadecimal, or IPv6. */
    private static final Pattern ADDRESS_IN_DIGITS =
            Pattern.compile("(?i)(?:.*\\.)?(?:0x[0-9a-f]*|[0-9]+)\\.?|.*:.*");

    private static final Pattern CANONICAL_ADDRESS =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})|.*:.*");

    private final OkHttpClient client;
    private final long maxBytes;
    private final boolean allowPrivateHosts;

    WebFetch(OkHttpClient client, long maxBytes, boolean allowPrivateHosts) {
        // Redirects are followed here, since each hop has to be looked at.
        OkHttpClient.Builder bounded =
                client.newBuilder().followRedirects(false).followSslRedirects(false);
        if (!allowPrivateHosts) {
            bounded.dns(new AddressGuard(client.dns()));
        }
        this.client = bounded.build();
        this.maxBytes = maxBytes;
        this.allowPrivateHosts = allowPrivateHosts;
    }

    RawDocument fetch(URI location) {
        HttpUrl url = checked(location, HttpUrl.get(location));
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Request request =
                    new Request.Builder()
                            .url(url)
                            .header("User-Agent", USER_AGENT)
                            .header(
                                    "Accept",
                                    "text/html, text/markdown, text/plain, application/pdf")
                            .build();
            try (Response response = client.newCall(request).execute()) {
                if (!response.isRedirect()) {
                    return document(location, response);
                }
                url = checked(location, target(location, url, response));
            } catch (ForbiddenAddressException e) {
                throw forbidden(location, e);
            } catch (InterruptedIOException e) {
                throw unreadable(location, Reason.FAILED, "it took too long or was cancelled", e);
            } catch (IOException e) {
                throw unreadable(location, Reason.FAILED, "the connection failed", e);
            }
        }
        throw unreadable(
                location,
                Reason.FAILED,
                "it redirects more than %d times".formatted(MAX_REDIRECTS),
                null);
    }

    private HttpUrl checked(URI location, @Nullable HttpUrl url) {
        if (url == null) {
            throw unreadable(location, Reason.UNSUPPORTED, "it is not a web address", null);
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw unreadable(
                    location, Reason.UNSUPPORTED, "addresses with a user name are not read", null);
        }
        if (!allowPrivateHosts && isForbiddenLiteral(url.host())) {
            throw forbidden(location, new ForbiddenAddressException(url.host()));
        }
        boolean defaultPort = url.port() == HttpUrl.defaultPort(url.scheme());
        if (!allowPrivateHosts && !defaultPort) {
            throw unreadable(
                    location, Reason.ACCESS_DENIED, "only the default ports may be read", null);
        }
        return url;
    }

    /** An address in digits is never looked up, so the guard of names does not see it. */
    private static boolean isForbiddenLiteral(String host) {
        if (!ADDRESS_IN_DIGITS.matcher(host).matches()) {
            return false;
        }
        if (!CANONICAL_ADDRESS.matcher(host).matches()) {
            return true;
        }
        try {
            return !AddressGuard.isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
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
        MediaType type = response.body().contentType();
        byte[] bytes = bounded(location, response.body().source());
        Charset charset = type == null ? null : type.charset();
        return new RawDocument(
                response.request().url().uri(),
                bytes,
                type == null ? null : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT),
                charset == null ? null : charset.name());
    }

    private byte[] bounded(URI location, BufferedSource body) throws IOException {
        Buffer read = new Buffer();
        while (body.read(read, CHUNK) >= 0) {
            if (read.size() > maxBytes) {
                throw unreadable(
                        location,
                        Reason.TOO_LARGE,
                        "it is larger than the limit of %,d bytes".formatted(maxBytes),
                        null);
            }
        }
        return read.readByteArray();
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
}
