package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.testkit.ScriptedChatModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Plays recorded exchanges to a model over a real socket, as they were and damaged, and compares
 * what it understands with what was derived independently.
 */
public final class Replay implements AutoCloseable {

    /** How often each stream is cut; {@code -Daiwriter.cuts=500} for a long run. */
    private static final int CUTS = Integer.getInteger("aiwriter.cuts", 50);

    private static final int TAIL = 150;

    private static final long SEED = 20_261_123;
    private static final ChatRequest REQUEST =
            ChatRequest.builder().user("Hello").maxOutputTokens(1_000).build();
    private static final Pattern FINISHED = Pattern.compile("\"finish_reason\":\\s*\"\\w+\"");
    private static final Pattern EVENT_END = Pattern.compile("\r?\n\r?\n");

    private final FakeServer server = new FakeServer();
    private final ChatModel model;
    private final Random random = new Random(SEED);
    private boolean doneMarker = true;
    private int count;

    /**
     * A player.
     *
     * @param model makes the model that calls an address
     */
    public Replay(Function<String, ChatModel> model) {
        this.model = model.apply(server.url());
    }

    /** A finish reason is enough for a stream to be complete. */
    public Replay withoutDoneMarker() {
        doneMarker = false;
        return this;
    }

    /** How many exchanges were played. */
    public int count() {
        return count;
    }

    /** Plays all whole answers of a file. */
    public void whole(String file) {
        whole(Recording.read(file));
    }

    /** Plays whole answers. */
    public void whole(List<Recording> recordings) {
        for (Recording recording : recordings) {
            server.reply(reply(recording, recording.body()));
            check(recording, () -> model.chat(REQUEST));
        }
    }

    /** Plays all streams of a file, as they are and damaged. */
    public void streams(String file) {
        streams(Recording.read(file));
    }

    /** Plays streams, as they are and damaged. */
    public void streams(List<Recording> recordings) {
        for (Recording recording : recordings) {
            server.reply(reply(recording, recording.body()));
            check(recording, this::stream);
            if (recording.status() == 200 && recording.hasExpectation()) {
                unharmed(recording);
                cut(recording);
                injectError(recording);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Changes that change nothing. */
    private void unharmed(Recording recording) {
        String body = recording.body();
        String lf = body.replace("\r\n", "\n");
        boolean events = recording.framing().equals("sse");
        String first = events ? "data: {" : "{";
        String foreign = lf.replace("\n" + first, "\n" + first + "\"x_new\":{\"a\":[1,null]},");
        for (String same : List.of(lf, lf.replace("\n", "\r\n"), lf.replace("\n", "\r"), foreign)) {
            same(recording, reply(recording, same));
        }
        if (events) {
            String noise = "\n\n: keep-alive\n\nevent: ping\ndata: {\"type\": \"ping\"}\n\n";
            String unknown =
                    "event: x.new\ndata: {\"type\":\"x.new\",\ndata: \"n\":1}\nretry: 5\n\n";
            String noisy = lf.replaceFirst("\n\n", noise + unknown).replace("\n\n", "\n\n:c\n\n");
            same(recording, reply(recording, noisy));
            same(recording, reply(recording, "\uFEFF" + body));
        }
        same(recording, reply(recording, body).pieces(7));
        if (body.length() < 6_000) {
            same(recording, reply(recording, body).pieces(1));
        }
    }

    private void same(Recording recording, Reply reply) {
        server.reply(reply);
        understood(recording, stream());
    }

    /** Cuts at intervals, and at every byte of the end, where the terminal marker is. */
    private void cut(Recording recording) {
        byte[] body = recording.body().getBytes(StandardCharsets.UTF_8);
        int complete = recording.body().stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        int step = Math.max(1, body.length / CUTS);
        for (int cut = random.nextInt(step); cut < body.length - TAIL; cut += step) {
            cut(recording, Arrays.copyOf(body, cut), complete);
        }
        for (int cut = Math.max(0, body.length - TAIL); cut <= body.length; cut++) {
            cut(recording, Arrays.copyOf(body, cut), complete);
        }
    }

    private void cut(Recording recording, byte[] seen, int complete) {
        server.reply(reply(recording, "").body(seen));
        if (seen.length >= complete) {
            understood(recording, stream());
        } else if (doneMarker) {
            brokenOff(recording, "cut at " + seen.length);
        } else {
            cutWithoutMarker(recording, new String(seen, StandardCharsets.UTF_8));
        }
    }

    /** Within the event of the finish reason either outcome is right; after it only one. */
    private void cutWithoutMarker(Recording recording, String seen) {
        if (!FINISHED.matcher(seen).find()) {
            brokenOff(recording, "cut at " + seen.length());
            return;
        }
        count++;
        try {
            assertThat(stream().text()).as(recording.id()).isEqualTo(recording.text());
        } catch (ProviderException e) {
            assertThat(seen).as(recording.id()).doesNotEndWith("\n\n");
            assertThat(recording.text()).startsWith(e.failure().partialText());
        }
    }

    private void injectError(Recording recording) {
        String body = recording.body();
        boolean events = recording.framing().equals("sse");
        String error =
                "{\"error\":{\"message\":\"out of credit\",\"code\":\"insufficient_quota\","
                        + "\"type\":\"insufficient_quota\"},\"type\":\"error\"}";
        String[] parts = events ? EVENT_END.split(body) : body.split("\n");
        String end = events ? "\n\n" : "\n";
        String half = String.join(end, Arrays.asList(parts).subList(0, parts.length / 2));
        String injected =
                (half.isEmpty() ? "" : half + end) + (events ? "event: error\ndata: " : "");
        server.reply(reply(recording, injected + error + end));
        ProviderException thrown = brokenOff(recording, "error injected");
        assertThat(thrown.isRetryable()).as(recording.id()).isFalse();
        if (events) {
            server.reply(reply(recording, half + end + error));
            brokenOff(recording, "bare error injected");
        }
    }

    private ProviderException brokenOff(Recording recording, String how) {
        count++;
        try (ChatStream stream = model.stream(REQUEST)) {
            try {
                stream.forEachRemaining(event -> completedIsNoOutcome(event, recording, how));
            } catch (ProviderException e) {
                assertThat(stream.hasNext()).as("%s %s", recording.id(), how).isFalse();
                assertThat(recording.text())
                        .as("%s %s", recording.id(), how)
                        .startsWith(e.failure().partialText());
                return e;
            }
        }
        return fail("%s %s: no error", recording.id(), how);
    }

    private static void completedIsNoOutcome(ChatEvent event, Recording recording, String how) {
        if (event instanceof ChatEvent.Completed) {
            fail("%s %s: taken for complete", recording.id(), how);
        }
    }

    private void check(Recording recording, Exchanging exchange) {
        if (recording.status() == 200 && recording.hasExpectation() && recording.hasFinish()) {
            understood(recording, exchange.get());
            return;
        }
        count++;
        try {
            ChatResponse response = exchange.get();
            assertThat(recording.expected().isObject()).as(recording.id()).isFalse();
            assertThat(response.text()).as(recording.id()).isNotNull();
        } catch (ProviderException e) {
            assertThat(e.failure().status()).as(recording.id()).hasValue(recording.status());
            assertThat(e.failure().partialText()).as(recording.id()).isEqualTo(recording.text());
        }
    }

    private ChatResponse stream() {
        StringBuilder text = new StringBuilder();
        ChatResponse last = ScriptedChatModel.response("no Completed");
        try (ChatStream stream = model.stream(REQUEST)) {
            while (stream.hasNext()) {
                switch (stream.next()) {
                    case ChatEvent.TextDelta delta -> text.append(delta.text());
                    case ChatEvent.Completed completed -> last = completed.response();
                    case ChatEvent.ReasoningDelta delta -> assertThat(delta.text()).isNotEmpty();
                }
            }
        }
        assertThat(text).hasToString(last.text());
        return last;
    }

    private void understood(Recording recording, ChatResponse response) {
        count++;
        JsonNode expected = recording.expected();
        assertThat(response.text()).as(recording.id()).isEqualTo(recording.text());
        assertThat(response.finishReason().raw())
                .as(recording.id())
                .isEqualTo(expected.path("finish").asString(""));
        JsonNode usage = expected.path("usage");
        if (usage.isObject()) {
            long cache = usage.path("cacheRead").asLong(0) + usage.path("cacheWrite").asLong(0);
            assertThat(response.usage().inputTokens())
                    .as(recording.id())
                    .isEqualTo(usage.path("input").asLong(0) + cache);
            assertThat(response.usage().outputTokens())
                    .as(recording.id())
                    .isEqualTo(usage.path("output").asLong(0));
            assertThat(response.usage().cachedInputTokens())
                    .as(recording.id())
                    .isEqualTo(usage.path("cached").asLong(0) + usage.path("cacheRead").asLong(0));
            if (usage.path("reasoning").isNumber()) {
                assertThat(response.usage().reasoningTokens())
                        .as(recording.id())
                        .isEqualTo(usage.path("reasoning").asLong());
            }
        }
    }

    private static Reply reply(Recording recording, String body) {
        return Reply.of(recording.status(), recording.contentType(), body);
    }

    /** An exchange with the model. */
    private interface Exchanging {
        ChatResponse get();
    }
}
