package io.aiwriter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.security.FirstAccount;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BrowserPolicyTest extends RunningApp {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void answersCarryWhatBrowsersMustRefuse() throws Exception {
        HttpResponse<String> page = get("/login");
        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Server")).isEmpty();
        HttpResponse<String> overTls =
                browser.send(
                        HttpRequest.newBuilder(address("/login"))
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(header(overTls, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void strangersAreSentToTheSignInPage() throws Exception {
        for (String path : List.of("/", "/create", "/search?q=x", "/actuator/metrics")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(header(answer, "Location")).endsWith("/login");
        }
        assertThat(get("/setup?token=guessed").statusCode()).isEqualTo(404);
    }

    @Test
    void sessionsChangeAtSignInAndScriptsCannotReadThem() throws Exception {
        get("/login");
        HttpCookie before = session();
        assertThat(before.isHttpOnly()).isTrue();
        HttpResponse<String> answer = signIn();
        assertThat(header(answer, "Location")).doesNotContain("error");
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(session().getValue()).isNotEqualTo(before.getValue());
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void formsWithoutTheirTokenAreRefused() throws Exception {
        get("/login");
        signIn();
        assertThat(post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("/create", Map.of("topic", "t", "_csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsDoNotOpenTheApi() throws Exception {
        get("/login");
        signIn();
        assertThat(get("/api/v1/content").statusCode()).isEqualTo(401);
    }

    @Test
    void scriptsInContentsStayText() throws Exception {
        String attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        String id =
                caller().post(
                                "/api/v1/content",
                                Map.of(
                                        "title", attack,
                                        "sections",
                                                List.of(
                                                        Map.of(
                                                                "heading", attack,
                                                                "text",
                                                                        attack
                                                                                + " [a](javascript:alert(3))"))))
                        .text("/id");
        get("/login");
        signIn();
        for (String path : List.of("/", "/contents/" + id, "/contents/" + id + "/versions/1/changes")) {
            Document page = Jsoup.parse(get(path).body());
            assertThat(page.select("script:not([src]), img, [onerror], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        String token = Jsoup.parse(get("/login").body()).expectFirst("[name=_csrf]").val();
        return post(
                "/login",
                Map.of(
                        "username", FirstAccount.NAME,
                        "password", FirstAccount.PASSWORD,
                        "_csrf", token));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        URI address = address(path);
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
