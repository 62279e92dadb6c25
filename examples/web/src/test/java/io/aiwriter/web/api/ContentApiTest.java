package io.aiwriter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.HttpCaller;
import io.aiwriter.web.HttpCaller.Answer;
import io.aiwriter.web.RunningApp;
import io.aiwriter.web.security.FirstAccount;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContentApiTest extends RunningApp {

    private static final String CONTENT = "/api/v1/content";
    private static final String UNKNOWN = CONTENT + "/00000000-0000-4000-8000-000000000000";

    @Test
    void contentsAreCreatedReadChangedRevertedAndDeleted() {
        Answer created = caller().post(CONTENT, text("Tides", "The Moon pulls."));
        assertThat(created.status()).isEqualTo(201);
        String self = created.header("Location");
        assertThat(self).isEqualTo(CONTENT + "/" + created.text("/id"));
        assertThat(caller().get(self).json()).isEqualTo(created.json());
        assertThat(created.text("/content")).isEqualTo("## Why\n\nThe Moon pulls.");
        assertThat(created.text("/metadata/method")).isEqualTo("manual/1");

        Answer changed = caller().put(self, text("High tides", "The Moon and the Sun pull."));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/version").asInt()).isEqualTo(2);
        assertThat(caller().get(self + "/versions/1").text("/title")).isEqualTo("Tides");
        JsonNode versions = caller().get(self + "/versions").json().at("/data");
        assertThat(versions.findValuesAsString("reason")).containsExactly("edited", "created");

        Answer reverted = caller().post(self + "/revert/1", "");
        assertThat(reverted.status()).isEqualTo(200);
        assertThat(reverted.text("/title")).isEqualTo("Tides");
        assertThat(reverted.json().at("/version").asInt()).isEqualTo(3);

        assertThat(caller().delete(self).status()).isEqualTo(204);
        assertThat(caller().get(self).status()).isEqualTo(404);
        assertThat(caller().delete(self).status()).isEqualTo(404);
    }

    @Test
    void listsArePagedNewestFirst() {
        String older = caller().post(CONTENT, text("Older", "One.")).text("/id");
        String newer = caller().post(CONTENT, text("Newer", "Two.")).text("/id");
        Answer first = caller().get(CONTENT + "?limit=1");
        assertThat(first.text("/data/0/id")).isEqualTo(newer);
        assertThat(first.json().at("/pagination/has_more").asBoolean()).isTrue();
        assertThat(caller().get(CONTENT + "?limit=1&offset=1").text("/data/0/id")).isEqualTo(older);
        assertThat(caller().get(CONTENT + "?limit=100&offset=900000").json().at("/data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "md, text/markdown;charset=UTF-8, title:",
        "html, text/html;charset=UTF-8, <!DOCTYPE html>",
        "txt, text/plain;charset=UTF-8, The Moon pulls.",
        "json, application/json;charset=UTF-8, formatVersion"
    })
    void contentsLeaveInOpenFormats(String format, String type, String words) {
        String id = caller().post(CONTENT, text("Why tides?", "The Moon pulls.")).text("/id");
        Answer file = caller().get(CONTENT + "/" + id + "/export?format=" + format);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo(type);
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("why-tides." + format);
        assertThat(file.body()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"title\":\"t\"}",
                "{\"title\":\"\",\"sections\":[{\"text\":\"x\"}]}",
                "{\"title\":\"t\",\"sections\":[null]}",
                "{\"title\":\"t\",\"sections\":[{\"heading\":\"h\"}]}",
                "{\"title\":\"t\",\"sections\":[{\"text\":\"x\"}],\"tone\":\"warm\"}",
                "{\"title\":5,\"sections\":{}}"
            })
    void badBodiesAreRefused(String body) {
        Answer refused = caller().post(CONTENT, body);
        assertProblem(refused, 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"?limit=0, limit", "?limit=101, limit", "?limit=x, ''", "?offset=-1, offset"})
    void badParametersAreRefused(String query, String field) {
        Answer refused = caller().get(CONTENT + query);
        assertProblem(refused, 400, "invalid_request");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void fieldProblemsAreNamed() {
        Answer refused = caller().post(CONTENT, text(" ", "x"));
        assertThat(refused.text("/errors/0/field")).isEqualTo("title");
        assertThat(refused.text("/errors/0/description")).isNotBlank();
    }

    @Test
    void unknownThingsAreNotFound() {
        for (String path :
                List.of(
                        UNKNOWN,
                        UNKNOWN + "/versions",
                        UNKNOWN + "/versions/1",
                        UNKNOWN + "/export?format=md",
                        "/api/v1/runs/00000000-0000-4000-8000-000000000000",
                        "/api/v1/nothing",
                        "/api/v2")) {
            assertProblem(caller().get(path), 404, "not_found");
        }
    }

    @Test
    void otherMistakesHaveTheirOwnCodes() {
        assertProblem(caller().delete(CONTENT), 405, "method_not_allowed");
        assertProblem(
                caller().send(
                                caller().request(CONTENT, "Content-Type", "text/plain")
                                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                415,
                "unsupported_media_type");
        assertProblem(caller().get(CONTENT, "Accept", "image/png"), 406, "not_acceptable");
        assertProblem(caller().get(CONTENT + "/not-an-id"), 400, "invalid_request");
    }

    @Test
    void strangersAreRefused() {
        Answer nobody = caller().send(caller().anonymous(CONTENT).GET());
        assertProblem(nobody, 401, "unauthorized");
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer").contains("Basic");
        Answer wrong =
                caller().send(
                                caller().anonymous(CONTENT)
                                        .header(
                                                "Authorization",
                                                HttpCaller.basic("stranger", "wrong"))
                                        .GET());
        assertProblem(wrong, 401, "unauthorized");
    }

    @Test
    void passwordsOpenTheApiToo() {
        Answer list =
                caller().send(
                                caller().anonymous(CONTENT)
                                        .header(
                                                "Authorization",
                                                HttpCaller.basic(
                                                        FirstAccount.NAME, FirstAccount.PASSWORD))
                                        .GET());
        assertThat(list.status()).isEqualTo(200);
    }

    @Test
    void requestsAreNamedByTheCallerOrByUs() {
        assertThat(caller().get(UNKNOWN, "X-Request-Id", "my-request.1").text("/request_id"))
                .isEqualTo("my-request.1");
        Answer ours = caller().get(UNKNOWN, "X-Request-Id", "<script>");
        assertThat(ours.text("/request_id")).hasSize(36).isEqualTo(ours.header("X-Request-Id"));
    }

    @Test
    void documentDescribesEveryPath() {
        JsonNode document = caller().send(caller().anonymous("/v3/api-docs").GET()).json();
        assertThat(document.at("/paths").propertyNames())
                .contains(
                        CONTENT,
                        CONTENT + "/{id}",
                        CONTENT + "/{id}/versions",
                        CONTENT + "/{id}/revert/{version}",
                        "/api/v1/generate/content",
                        "/api/v1/runs/{id}/events");
        assertThat(document.toString()).contains("word_count").doesNotContain("Owner");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/request_id")).isNotBlank();
        assertThat(answer.body()).doesNotContain("io.aiwriter", "org.springframework");
    }

    private static Map<String, Object> text(String title, String text) {
        return Map.of("title", title, "sections", List.of(Map.of("heading", "Why", "text", text)));
    }
}
