package io.aiwriter.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server of the OpenAI-compatible kind on a real socket, which counts what it would bill. */
final class FakeCompletions implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger paid = new AtomicInteger();
    private final int sections;
    private final int milliseconds;

    /**
     * A server that listens.
     *
     * @param sections how many sections its outlines have
     * @param milliseconds how long an answer takes
     */
    FakeCompletions(int sections, int milliseconds) throws IOException {
        this.sections = sections;
        this.milliseconds = milliseconds;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://localhost:%d/v1".formatted(server.getAddress().getPort());
    }

    /** Calls that were begun, answered or not. */
    int paid() {
        return paid.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        paid.incrementAndGet();
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            JsonNode messages = request.path("messages");
            String prompt = messages.path(messages.size() - 1).path("content").asString();
            String text = DiligentModel.answer(prompt, sections);
            boolean streamed = request.path("stream").asBoolean(false);
            exchange.getResponseHeaders()
                    .set("Content-Type", streamed ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, 0);
            if (streamed) {
                stream(out, text);
            } else {
                Thread.sleep(milliseconds);
                out.write(whole(text).toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(OutputStream out, String text) throws IOException, InterruptedException {
        int half = text.length() / 2;
        send(out, delta(text.substring(0, half)));
        Thread.sleep(milliseconds);
        send(out, delta(text.substring(half)));
        send(out, end());
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode whole(String text) {
        ObjectNode answer = end().put("object", "chat.completion");
        ObjectNode choice = (ObjectNode) answer.path("choices").path(0);
        choice.putObject("message").put("role", "assistant").put("content", text);
        return answer;
    }

    private static void send(OutputStream out, ObjectNode event) throws IOException {
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static ObjectNode delta(String text) {
        ObjectNode event = event();
        ObjectNode choice = event.withArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", text);
        choice.putNull("finish_reason");
        return event;
    }

    private static ObjectNode end() {
        ObjectNode event = event();
        ObjectNode choice = event.withArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", "stop");
        event.putObject("usage")
                .put("prompt_tokens", 10)
                .put("completion_tokens", 20)
                .put("total_tokens", 30);
        return event;
    }

    private static ObjectNode event() {
        return JSON.createObjectNode()
                .put("id", "c-1")
                .put("object", "chat.completion.chunk")
                .put("model", "fake-1");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
