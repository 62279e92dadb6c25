package io.aiwriter.providers.internal.http;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.AuthenticationException;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
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
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final String[] REQUEST_IDS = {
        "x-request-id", "request-id", "apim-request-id", "x-goog-request-id"
    };
    private static final String[] KEY_HEADERS = {
        "Authorization", "x-api-key", "api-key", "x-goog-api-key", "x-subscription-token"
    };
    private static final int UNAVAILABLE = 503;
    private static final long CHUNK = 16_384;

    private final String provider;
    private final HttpUrl base;
    private final Supplier<Map<String, String>> headers;
    private final HttpSettings settings;
    private final OkHttpClient client;
    private final CallWatch watch = new CallWatch();

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
        return whole(
                exchange(path, json(body), "application/json"),
                known,
                (bytes, failure) -> parse(bytes.readUtf8(), failure));
    }

    /** Asks with a query and reads a whole JSON answer; an error in it is thrown. */
    public JsonNode get(String path, Map<String, String> query, ProviderFailure known) {
        return whole(
                exchange(path, query, "application/json"),
                known,
                (bytes, failure) -> {
                    JsonNode body = parse(bytes.readUtf8(), failure);
                    requireNoError(body, failure);
                    return body;
                });
    }

    /** Asks with a query and reads a whole answer of another kind. */
    public String getText(
            String path, Map<String, String> query, String accepted, ProviderFailure known) {
        return whole(
                exchange(path, query, accepted), known, (bytes, failure) -> bytes.readUtf8());
    }

    /** Sends the fields of a form and reads a whole JSON answer. */
    public JsonNode postForm(String path, Map<String, String> fields, ProviderFailure known) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        return whole(
                exchange(path, form.build(), "application/json"),
                known,
                (bytes, failure) -> parse(bytes.readUtf8(), failure));
    }

    /** Sends JSON and reads a whole answer of any kind. */
    public byte[] postForBytes(String path, JsonNode body, ProviderFailure known) {
        return whole(
                exchange(path, json(body), "image/png"),
                known,
                (bytes, failure) -> bytes.readByteArray());
    }

    private <T> T whole(
            Exchange exchange, ProviderFailure known, BiFunction<Buffer, ProviderFailure, T> read) {
        try (Response response = execute(exchange, known)) {
            ProviderFailure failure = failure(known, response);
            Buffer bytes = bounded(response.body().source());
            requireSuccess(response, bytes, failure);
            return read.apply(bytes, failure);
        } catch (IOException e) {
            throw exchange.translate(e, known, false);
        } finally {
            exchange.finish();
        }
    }

    /** Sends JSON and opens the stream of the answer. */
    public EventStream stream(String path, JsonNode body, ProviderFailure known, Framing framing) {
        Exchange exchange = exchange(path, json(body), framing.accepted());
        Response response = null;
        try {
            response = execute(exchange, known);
            ProviderFailure failure = failure(known, response);
            requireStream(response, framing, failure);
            exchange.arrived();
            return new EventStream(exchange, response, reader(response, framing), failure);
        } catch (IOException | RuntimeException e) {
            exchange.close();
            if (response != null) {
                response.close();
            }
            throw e instanceof IOException io
                    ? exchange.translate(io, known, false)
                    : (RuntimeException) e;
        }
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

    /** One call makes one request: no redirect, and no repetition that nobody asked for. */
    private static OkHttpClient configured(HttpSettings settings) {
        return settings.client()
                .orElseGet(OkHttpClient::new)
                .newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> unrepeated(chain.proceed(chain.request())))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .build();
    }

    /** OkHttp sends again at once what is answered with 503 and a wait of no seconds. */
    private static Response unrepeated(Response response) {
        String wait = response.header("retry-after");
        boolean repeats = response.code() == UNAVAILABLE && "0".equals(wait);
        return repeats ? response.newBuilder().header("retry-after", "0.0").build() : response;
    }

    private static RequestBody json(JsonNode body) {
        return RequestBody.create(JSON.writeValueAsBytes(body), JSON_TYPE);
    }

    private Exchange exchange(String path, RequestBody body, String accepted) {
        return exchange(new Request.Builder().url(url(path)).post(body), accepted);
    }

    private Exchange exchange(String path, Map<String, String> query, String accepted) {
        HttpUrl.Builder url = url(path).newBuilder();
        query.forEach(url::addQueryParameter);
        return exchange(new Request.Builder().url(url.build()).get(), accepted);
    }

    private Exchange exchange(Request.Builder request, String accepted) {
        request.header("Accept", accepted)
                // Compressed streams arrive in lumps.
                .header("Accept-Encoding", "identity");
        headers.get().forEach(request::header);
        return new Exchange(client.newCall(request.build()), settings, watch);
    }

    private HttpUrl url(String path) {
        HttpUrl url = base.resolve(path);
        if (url == null) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        return url;
    }

    private Response execute(Exchange exchange, ProviderFailure known) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallCancelledException(
                    "the call to " + provider + " was interrupted", known, null);
        }
        return exchange.execute();
    }

    private EventReader reader(Response response, Framing framing) {
        long maxEvent = settings.maxEventBytes();
        LineReader lines =
                new LineReader(response.body().source(), maxEvent, settings.maxResponseBytes());
        return new EventReader(lines, framing, maxEvent);
    }

    private void requireStream(Response response, Framing framing, ProviderFailure failure)
            throws IOException {
        if (!response.isSuccessful()) {
            requireSuccess(response, bounded(response.body().source()), failure);
        }
        MediaType type = response.body().contentType();
        if (type == null || framing.allows(type.subtype())) {
            return;
        }
        if (type.subtype().equals("json")) {
            requireNoError(parse(bounded(response.body().source()).readUtf8(), failure), failure);
        }
        throw ProviderErrors.protocol(
                failure,
                "it sent %s/%s instead of events".formatted(type.type(), type.subtype()),
                null);
    }

    private static void requireSuccess(Response response, Buffer body, ProviderFailure failure) {
        if (!response.isSuccessful()) {
            throw unquoted(ErrorBody.read(body.readUtf8()), response.request())
                    .toException(failure);
        }
    }

    private static void requireNoError(JsonNode body, ProviderFailure failure) {
        if (ErrorBody.isError(body)) {
            throw ErrorBody.of(body).toException(failure);
        }
    }

    /** Some servers quote the key that they refuse. */
    private static ErrorBody unquoted(ErrorBody error, Request request) {
        String message = error.message();
        for (String name : KEY_HEADERS) {
            String value = request.header(name);
            if (value != null) {
                message = message.replace(value.replaceFirst("^Bearer ", ""), "[key]");
            }
        }
        String inUrl = request.url().queryParameter("api_key");
        if (inUrl != null) {
            message = message.replace(inUrl, "[key]");
        }
        return new ErrorBody(message, error.code(), error.status(), error.retryAfter());
    }

    private static JsonNode parse(String text, ProviderFailure failure) {
        try {
            JsonNode body = JSON.readTree(text);
            if (body.isContainer()) {
                return body;
            }
        } catch (JacksonException e) {
            throw ProviderErrors.protocol(failure, "its answer is not JSON", e);
        }
        throw ProviderErrors.protocol(failure, "its answer is empty", null);
    }

    private Buffer bounded(BufferedSource source) throws IOException {
        Buffer read = new Buffer();
        while (source.read(read, CHUNK) >= 0) {
            if (read.size() > settings.maxResponseBytes()) {
                throw new LineReader.TooLargeException(settings.maxResponseBytes());
            }
        }
        return read;
    }

    private static ProviderFailure failure(ProviderFailure known, Response response) {
        ProviderFailure.Builder failure =
                known.toBuilder()
                        .status(response.code())
                        .retryAfter(RetryAfter.of(response.headers()));
        for (String name : REQUEST_IDS) {
            if (response.header(name) != null) {
                failure.requestId(response.header(name));
                break;
            }
        }
        String retry = response.header("x-should-retry");
        return retry == null
                ? failure.build()
                : failure.retryAdvice(Boolean.parseBoolean(retry)).build();
    }

}
