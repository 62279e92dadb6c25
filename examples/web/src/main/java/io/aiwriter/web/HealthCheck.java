package io.aiwriter.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the app that runs in the same container whether it is well, without any tool but Java. */
public final class HealthCheck {

    private static final URI HEALTH = URI.create("http://127.0.0.1:8080/actuator/health");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private HealthCheck() {}

    /** Ends with 0 when the app is well, and with 1 when not; an address may be given. */
    public static void main(String[] arguments) throws InterruptedException {
        URI address = arguments.length == 0 ? HEALTH : URI.create(arguments[0]);
        System.exit(isWell(address) ? 0 : 1);
    }

    static boolean isWell(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LONGEST).build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            System.err.println("the app does not answer: " + e);
            return false;
        }
    }
}
