package io.aiwriter.tavily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.Recording;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers that Tavily gave, as they came over the wire and changed in every way. */
class TavilyReplayTest {

    private static final int CUTS = 40;
    private static final SearchRequest REQUEST =
            SearchRequest.builder("anything").limit(20).build();

    private final FakeServer server = new FakeServer();
    private final SearchProvider tavily =
            TavilySearch.builder(() -> "key")
                    .baseUrl(server.url())
                    .httpSettings(
                            HttpSettings.builder().firstEventTimeout(Duration.ofMinutes(1)).build())
                    .build();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_096})
    void everyRecordingIsReadWhole(int piece) {
        for (Recording recording : recordings()) {
            server.reply(reply(recording.body()).pieces(piece));
            assertMatches(recording, tavily.search(REQUEST));
        }
    }

    @Test
    void unknownFieldsAreSkipped() {
        for (Recording recording : recordings()) {
            ObjectNode body = (ObjectNode) json(recording);
            body.putObject("new").putArray("fields").add(1);
            body.path("results").forEach(item -> ((ObjectNode) item).put("new", "x"));
            server.reply(reply(body.toString()));
            assertMatches(recording, tavily.search(REQUEST));
        }
    }

    @Test
    void whatIsNoResultIsLeftOut() {
        for (Recording recording : recordings()) {
            ObjectNode body = (ObjectNode) json(recording);
            ArrayNode results = (ArrayNode) body.path("results");
            results.addObject().put("title", "no address");
            results.addObject().put("url", "/relative").put("title", "relative");
            results.addObject().put("url", "javascript:alert(1)");
            results.addObject().put("url", "file:///etc/passwd");
            results.addObject().putNull("url");
            results.addNull();
            results.add("https://example.org/no-object");
            server.reply(reply(body.toString()));
            assertMatches(recording, tavily.search(REQUEST));
        }
    }

    @Test
    void aCutAnswerIsAnError() {
        for (Recording recording : recordings()) {
            byte[] body = recording.body().getBytes(StandardCharsets.UTF_8);
            int step = Math.max(1, body.length / CUTS);
            for (int length = 0; length < body.length; length += step) {
                server.reply(reply(recording.body()).body(Arrays.copyOf(body, length)));
                assertThatThrownBy(() -> tavily.search(REQUEST))
                        .isInstanceOf(ProtocolException.class);
            }
        }
    }

    @Test
    void aBrokenConnectionIsAnError() {
        for (Recording recording : recordings()) {
            byte[] body = recording.body().getBytes(StandardCharsets.UTF_8);
            Reply half = reply(recording.body()).body(Arrays.copyOf(body, body.length / 2));
            for (End end : List.of(End.EOF, End.RESET)) {
                server.reply(half.end(end));
                assertThatThrownBy(() -> tavily.search(REQUEST))
                        .isInstanceOf(ProviderUnavailableException.class);
            }
        }
    }

    private static List<Recording> recordings() {
        List<Recording> recordings = Recording.read("search-tavily.search.jsonl");
        assertThat(recordings).isNotEmpty();
        return recordings;
    }

    private static JsonNode json(Recording recording) {
        return ProviderClient.JSON.readTree(recording.body());
    }

    private static Reply reply(String body) {
        return Reply.json(200, body);
    }

    /** Compared with the body as another reader sees it. */
    private static void assertMatches(Recording recording, List<SearchResult> results) {
        JsonNode expected = json(recording).path("results");
        assertThat(results).as(recording.id()).hasSize(expected.size());
        for (int i = 0; i < results.size(); i++) {
            SearchResult result = results.get(i);
            JsonNode item = expected.get(i);
            assertThat(result.location()).hasToString(item.path("url").asString());
            assertThat(result.title().untrusted()).isEqualTo(item.path("title").asString().strip());
            assertThat(result.snippet().untrusted())
                    .isEqualTo(item.path("content").asString().strip());
            assertThat(result.publishedOn()).isEmpty();
            assertThat(result.text()).isEmpty();
        }
    }
}
