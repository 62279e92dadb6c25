package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a model sent for a request, and what it made of the answer.
 *
 * @param path where it was sent
 * @param headers with which headers, names in lower case
 * @param body what was sent
 * @param response the answer as understood
 */
public record Sent(String path, Map<String, String> headers, JsonNode body, ChatResponse response) {

    /** Makes one exchange that is not streamed. */
    public static Sent whole(
            ChatModels provider, Function<String, ChatModel> model, ChatRequest request) {
        try (FakeServer server = new FakeServer()) {
            server.reply(received -> provider.answer(received, "ok"));
            ChatResponse response = model.apply(server.url()).chat(request);
            return of(server.received().getFirst(), response);
        }
    }

    /** Makes one exchange that is streamed. */
    public static Sent streamed(
            ChatModels provider, Function<String, ChatModel> model, ChatRequest request) {
        try (FakeServer server = new FakeServer()) {
            server.reply(received -> provider.answer(received, "ok"));
            ChatResponse response = model.apply(server.url()).stream(request).await();
            return of(server.received().getFirst(), response);
        }
    }

    private static Sent of(FakeServer.Received received, ChatResponse response) {
        JsonNode body = ProviderClient.JSON.readTree(received.body());
        return new Sent(received.path(), received.headers(), body, response);
    }

    /** Whether the body is this JSON, written with single quotes. */
    public static JsonNode json(String text) {
        return ProviderClient.JSON.readTree(text.replace('\'', '"'));
    }

    /** A request with a turn of each role. */
    public static ChatRequest.Builder talk() {
        return ChatRequest.builder().system("Be brief.").user("Hi").assistant("Yes?").user("Go on");
    }
}
