package io.aiwriter.providers.internal.http;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes exchanges with one provider: sends JSON, follows no redirect, bounds what is read, keeps
 * the clocks, and turns what goes wrong into the API's errors. It tries once. Thread-safe.
 */
public final class ProviderClient {

    /** Reads and writes the providers' JSON. */
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final Set<String> STREAMS = Set.of("event-stream", "x-ndjson", "octet-stream");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final long CHUNK = 16_384;

    private final String provider;
    private final HttpUrl base;
    private final Supplier<Map<String, String>> headers;
    private final HttpSettings settings;
    private final OkHttpClient client;
    private final InterruptWatch interrupts = new InterruptWatch();

    /**
     * A client.
     *
     * @param provider the provider's short name
     * @param base where its endpoints lie
     * @param headers tells the headers of a call, the key among them
     * @param settings clocks and limits
     * @throws IllegalArgumentException when the key would travel without TLS to another machine
     */
    public ProviderClient(
            String provider,
            String base,
            Supplier<Map<String, String>> headers,
            HttpSettings settings) {
        this.provider = provider;
        this.base = HttpUrl.get(base.endsWith("/") ? base : base + "/");
        this.headers = headers;
        this.settings = settings;
        if (!this.base.isHttps()
                && !THIS_MACHINE.contains(this.base.host())
                && !settings.allowPlainHttp()) {
            throw new IllegalArgumentException(
                    "%s must be reached by https; plain http is for this machine, or where"
                                    .formatted(this.base.host())
                            + " HttpSettings.allowPlainHttp says so");
        }
        this.client = configured(settings);
    }

    /** The provider's short name. */
    public String provider() {
        return provider;
    }

    /** Sends JSON and reads a whole JSON answer. */
    public JsonNode post(String path, JsonNode body, ProviderFailure known) {
        Call call = call(path, body, "application/json");
        interrupts.begin(call);
        try (Response response = execute(call, known)) {
            ProviderFailure failure = failure(known, response);
            BufferedSource source = response.body().source();
            source.timeout()
                    .deadlineNanoTime(System.nanoTime() + settings.firstEventTimeout().toNanos());
            String text = bounded(source);
            requireSuccess(response, text, failure);
            return parse(text, failure);
        } catch (IOException e) {
            throw translate(e, call, known, Clock.FIRST_EVENT);
        } finally {
            interrupts.end(call);
        }
    }

    /** Sends JSON and opens the stream of the answer. */
    public EventStream stream(String path, JsonNode body, ProviderFailure known) {
        Call call = call(path, body, "text/event-stream");
        interrupts.begin(call);
        Response response = null;
        try {
            response = execute(call, known);
            ProviderFailure failure = failure(known, response);
            requireStream(response, failure);
            return new EventStream(this, call, response, failure);
        } catch (IOException | RuntimeException e) {
            interrupts.end(call);
            if (response != null) {
                response.close();
            }
            throw e instanceof IOException io
                    ? translate(io, call, known, Clock.FIRST_EVENT)
                    : (RuntimeException) e;
        }
    }

    HttpSettings settings() {
        return settings;
    }

    InterruptWatch interrupts() {
        return interrupts;
    }

    /** What an exception of the transport means. */
    ProviderException translate(IOException e, Call call, ProviderFailure known, Clock clock) {
        if (Thread.currentThread().isInterrupted()) {
            return new CallCancelledException(
                    "the call to " + provider + " was interrupted", known, e);
        }
        if (e instanceof LineReader.TooLargeException) {
            return ProviderErrors.protocol(known, "the answer has " + e.getMessage(), e);
        }
        if (e instanceof InterruptedIOException && !call.isCanceled()) {
            return new ProviderTimeoutException(
                    "%s was silent for longer than %s (%s); raise it or try again"
                            .formatted(provider, clock.setting, clock.of(settings)),
                    known,
                    e);
        }
        if (call.isCanceled()) {
            return new CallCancelledException("the call to " + provider + " was closed", known, e);
        }
        return new ProviderUnavailableException(
                e instanceof ConnectException
                        ? "%s refuses connections at %s; is it running there?"
                                .formatted(provider, base.host() + ":" + base.port())
                        : "the connection to %s at %s failed; try again"
                                .formatted(provider, base.host()),
                known,
                e);
    }

    private static OkHttpClient configured(HttpSettings settings) {
        OkHttpClient.Builder builder = settings.client().orElseGet(OkHttpClient::new).newBuilder();
        builder.followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.firstEventTimeout())
                .writeTimeout(settings.firstEventTimeout());
        settings.callTimeout().ifPresent(builder::callTimeout);
        return builder.build();
    }

    private Call call(String path, JsonNode body, String accepted) {
        HttpUrl url = base.resolve(path);
        if (url == null) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", accepted)
                        // Compressed streams arrive in lumps.
                        .header("Accept-Encoding", "identity")
                        .post(RequestBody.create(JSON.writeValueAsBytes(body), JSON_TYPE));
        headers.get().forEach(request::header);
        return client.newCall(request.build());
    }

    private Response execute(Call call, ProviderFailure known) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallCancelledException(
                    "the call to " + provider + " was interrupted", known, null);
        }
        return call.execute();
    }

    private void requireStream(Response response, ProviderFailure failure) throws IOException {
        if (!response.isSuccessful()) {
            requireSuccess(response, bounded(response.body().source()), failure);
        }
        MediaType type = response.body().contentType();
        if (type == null || STREAMS.contains(type.subtype())) {
            return;
        }
        String text = bounded(response.body().source());
        if (type.subtype().equals("json")) {
            throw ErrorBody.read(text).toException(failure);
        }
        throw ProviderErrors.protocol(
                failure,
                "it sent %s/%s instead of events".formatted(type.type(), type.subtype()),
                null);
    }

    private static void requireSuccess(Response response, String text, ProviderFailure failure) {
        if (!response.isSuccessful()) {
            throw ErrorBody.read(text).toException(failure);
        }
    }

    private JsonNode parse(String text, ProviderFailure failure) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw ProviderErrors.protocol(failure, "its answer is not JSON", e);
        }
    }

    private String bounded(BufferedSource source) throws IOException {
        Buffer read = new Buffer();
        while (source.read(read, CHUNK) >= 0) {
            if (read.size() > settings.maxResponseBytes()) {
                throw new LineReader.TooLargeException(settings.maxResponseBytes());
            }
        }
        return read.readUtf8();
    }

    private static ProviderFailure failure(ProviderFailure known, Response response) {
        String id = response.header("x-request-id");
        return known.toBuilder()
                .status(response.code())
                .requestId(id == null ? response.header("request-id") : id)
                .retryAfter(RetryAfter.of(response.headers()))
                .build();
    }

    /** A missing key, found before anything is sent. */
    public static String requireKey(String provider, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new AuthenticationException(
                    "there is no key for %s; supply one".formatted(provider),
                    ProviderFailure.builder(provider).build(),
                    null);
        }
        return key.strip();
    }

    /** Which clock was running. */
    enum Clock {
        FIRST_EVENT("firstEventTimeout"),
        BETWEEN_EVENTS("betweenEventsTimeout");

        private final String setting;

        Clock(String setting) {
            this.setting = setting;
        }

        Duration of(HttpSettings settings) {
            return this == FIRST_EVENT
                    ? settings.firstEventTimeout()
                    : settings.betweenEventsTimeout();
        }
    }
}
