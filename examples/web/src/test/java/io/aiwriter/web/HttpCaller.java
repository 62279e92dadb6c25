package io.aiwriter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API. */
public final class HttpCaller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] JSON_BODY = {"Content-Type", "application/json"};

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI home;
    private final String authorization;

    /** A caller who shows this header. */
    public HttpCaller(URI home, String authorization) {
        this.home = home;
        this.authorization = authorization;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return post(path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return send(request(path, JSON_BODY).PUT(text(JSON.writeValueAsString(body))));
    }

    public Answer post(String path, String body) {
        return send(request(path, JSON_BODY).POST(text(body)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = anonymous(path).header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofMinutes(1));
    }

    public static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** An answer with its body read. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Map<String, List<String>> headers() {
            return response.headers().map();
        }
    }
}
