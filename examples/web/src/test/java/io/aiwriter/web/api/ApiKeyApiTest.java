package io.aiwriter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.HttpCaller.Answer;
import io.aiwriter.web.RunningApp;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiKeyApiTest extends RunningApp {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String CONTENT = "/api/v1/content";

    @Test
    void keysDoWhatTheirScopesAllowUntilTheyAreRevoked() {
        Answer made = key("reader", "content:read");
        assertThat(made.status()).isEqualTo(201);
        String secret = made.text("/secret");
        assertThat(secret).startsWith("aiw_").hasSize(47);
        assertThat(get(secret, CONTENT).status()).isEqualTo(200);
        assertThat(post(secret, CONTENT).status()).isEqualTo(403);
        assertThat(post(secret, CONTENT).text("/code")).isEqualTo("forbidden");
        assertThat(get(secret, KEYS).status()).isEqualTo(403);

        Answer listed = caller().get(KEYS);
        assertThat(listed.body()).contains(made.text("/key/id")).doesNotContain(secret);
        assertThat(caller().delete(KEYS + "/" + made.text("/key/id")).status()).isEqualTo(204);
        assertThat(caller().delete(KEYS + "/" + made.text("/key/id")).status()).isEqualTo(404);
        assertThat(get(secret, CONTENT).status()).isEqualTo(401);
    }

    @Test
    void keysActForTheirAccount() {
        String secret = key("writer", "content:read", "content:write").text("/secret");
        Answer written = post(secret, CONTENT);
        assertThat(written.status()).isEqualTo(201);
        assertThat(caller().get(CONTENT + "/" + written.text("/id")).status()).isEqualTo(200);
        assertThat(
                        caller().send(bearer(secret, CONTENT + "/" + written.text("/id")).DELETE())
                                .status())
                .isEqualTo(403);
    }

    @Test
    void unknownScopesAndKeysAreRefused() {
        Answer refused = key("odd", "content:read", "content:own");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("scopes[1]");
        assertThat(get("aiw_wrong", CONTENT).text("/code")).isEqualTo("unauthorized");
        assertThat(get("", CONTENT).status()).isEqualTo(401);
    }

    @Test
    void answersTellHowMuchIsLeft() {
        Answer first = caller().get(CONTENT);
        assertThat(first.header("X-RateLimit-Limit")).isNotBlank();
        assertThat(Long.parseLong(first.header("X-RateLimit-Reset"))).isPositive();
        assertThat(first.header("RateLimit")).startsWith("\"minute\";r=");
    }

    @Test
    void requestsThatAreSentAgainDoNothingTwice() {
        String key = "key-" + System.nanoTime();
        Answer first = idempotent(key, "One");
        Answer again = idempotent(key, "One");
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = idempotent(key, "Two");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("unprocessable");
        assertThat(idempotent("x".repeat(300), "One").status()).isEqualTo(400);
    }

    @Test
    void changesOfWhatOneHasNotSeenAreRefused() {
        Answer created = caller().post(CONTENT, body("First"));
        String self = created.header("Location");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(change(self, "\"1\"").header("ETag")).isEqualTo("\"2\"");
        Answer late = change(self, "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text("/code")).isEqualTo("precondition_failed");
        assertThat(change(self, "\"9\", \"2\"").status()).isEqualTo(200);
        assertThat(caller().get(self, "If-None-Match", "\"3\"").status()).isEqualTo(304);
    }

    private Answer change(String self, String tag) {
        return caller().send(
                        caller().request(self, "If-Match", tag, "Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(body("Changed"))));
    }

    private Answer idempotent(String key, String title) {
        return caller().send(
                        caller().request(
                                        CONTENT,
                                        "Idempotency-Key",
                                        key,
                                        "Content-Type",
                                        "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body(title))));
    }

    private Answer key(String name, String... scopes) {
        return caller().post(KEYS, Map.of("name", name, "scopes", List.of(scopes)));
    }

    private Answer get(String secret, String path) {
        return caller().send(bearer(secret, path).GET());
    }

    private Answer post(String secret, String path) {
        return caller().send(
                        bearer(secret, path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body("By key"))));
    }

    private HttpRequest.Builder bearer(String secret, String path) {
        return caller().anonymous(path).header("Authorization", "Bearer " + secret);
    }

    private static String body(String title) {
        return "{\"title\":\"%s\",\"sections\":[{\"text\":\"Words.\"}]}".formatted(title);
    }
}
