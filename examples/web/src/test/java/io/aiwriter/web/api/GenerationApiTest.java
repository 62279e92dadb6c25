package io.aiwriter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.HttpCaller.Answer;
import io.aiwriter.web.RunningApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationApiTest extends RunningApp {

    private static final String GENERATE = "/api/v1/generate/content";

    @Test
    void runsAreFollowedToTheirContentAndTakenUpAgain() {
        Answer accepted =
                caller().post(
                                GENERATE,
                                Map.of(
                                        "topic",
                                        "What do mitochondria do?",
                                        "words",
                                        80,
                                        "samples",
                                        true));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String self = accepted.header("Location");
        List<String[]> events = events(caller().get(self + "/events"));
        assertThat(events.getFirst()[1]).isEqualTo("stage_started");
        assertThat(events.getLast()[1]).isEqualTo("completed");
        assertThat(events.stream().map(event -> event[0]))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).mapToObj(String::valueOf).toList());

        List<String[]> rest = events(caller().get(self + "/events", "Last-Event-ID", "3"));
        assertThat(rest).hasSize(events.size() - 3);
        assertThat(rest.getFirst()).containsExactly(events.get(3));
        assertThat(events(caller().get(self + "/events", "Last-Event-ID", "999999"))).isEmpty();

        Answer run = caller().get(self);
        assertThat(run.text("/state")).isEqualTo("completed");
        Answer content = caller().get(run.text("/links/content"));
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.json().at("/sections/0/citations/0/verdict").asString())
                .isEqualTo("SUPPORTED");
    }

    @Test
    void runsThatCannotSucceedSayWhy() {
        Answer accepted =
                caller().post(
                                GENERATE,
                                Map.of(
                                        "topic",
                                        "Secrets",
                                        "sources",
                                        List.of("http://127.0.0.1:1/secret")));
        String self = accepted.header("Location");
        List<String[]> events = events(caller().get(self + "/events"));
        assertThat(events.getLast()[1]).isEqualTo("failed");
        assertThat(caller().get(self).text("/state")).isEqualTo("failed");
        assertThat(caller().get(self.replace("runs", "content")).status()).isEqualTo(404);
        assertThat(caller().post(self + "/cancel", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"topic\":\"t\"} | sources",
                "{\"topic\":\"\",\"samples\":true} | topic",
                "{\"topic\":\"t\",\"sources\":[\"file:///etc/passwd\"]} | sources[0]",
                "{\"topic\":\"t\",\"sources\":[\"https://a.example\",\"nonsense\"]} | sources[1]",
                "{\"topic\":\"t\",\"samples\":true,\"words\":49} | words",
                "{\"topic\":\"t\",\"samples\":true,\"sections\":21} | sections"
            })
    void requestsThatCannotWorkAreRefused(String body, String field) {
        Answer refused = caller().post(GENERATE, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    /** Id and name of each event. */
    private static List<String[]> events(Answer stream) {
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        List<String[]> events = new ArrayList<>();
        for (String block : stream.body().split("\n\n")) {
            String id = field(block, "id:");
            if (!id.isEmpty()) {
                events.add(new String[] {id, field(block, "event:")});
            }
        }
        return events;
    }

    private static String field(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }
}
