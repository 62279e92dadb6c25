package io.aiwriter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.HttpCaller;
import io.aiwriter.web.HttpCaller.Answer;
import io.aiwriter.web.RunningApp;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests that are made from the API's own document by chance, from a seed. */
class ApiFuzzTest extends RunningApp {

    private static final int REQUESTS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124})
    void everyAnswerIsADocumentedOne(long seed) {
        HttpCaller caller = caller();
        JsonNode document = caller.send(caller.anonymous("/v3/api-docs").GET()).json();
        String known =
                caller.post(
                                "/api/v1/content",
                                "{\"title\":\"Known\",\"sections\":[{\"text\":\"Words.\"}]}")
                        .text("/id");
        FuzzedRequests requests = new FuzzedRequests(document, known, new Random(seed));
        List<String> undocumented = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            FuzzedRequests.Fuzzed fuzzed = requests.next();
            Answer answer = caller.send(http(caller, fuzzed));
            if (answer.status() >= 500 || !fuzzed.documented().contains(answer.status())) {
                undocumented.add("%d for %s: %s".formatted(answer.status(), fuzzed, answer.body()));
            }
        }
        assertThat(undocumented).as("answers to seed %d", seed).isEmpty();
    }

    private static HttpRequest.Builder http(HttpCaller caller, FuzzedRequests.Fuzzed fuzzed) {
        HttpRequest.Builder request = caller.request(fuzzed.path());
        if (fuzzed.body().isEmpty()) {
            return request.method(fuzzed.method(), HttpRequest.BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/json")
                .method(fuzzed.method(), HttpRequest.BodyPublishers.ofString(fuzzed.body()));
    }
}
