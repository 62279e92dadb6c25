package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.provider.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Chats with one model of a provider, streamed or whole. Thread-safe. */
public final class ChatClient {

    private final ProviderClient client;
    private final String model;
    private final ChatProtocol protocol;

    /**
     * A client.
     *
     * @param client makes the exchanges
     * @param model the model's name, for errors
     * @param protocol the provider's words
     */
    public ChatClient(ProviderClient client, String model, ChatProtocol protocol) {
        this.client = client;
        this.model = model;
        this.protocol = protocol;
    }

    /** Starts an answer that comes in events. */
    public ChatStream stream(ChatRequest request) {
        List<String> warnings = new ArrayList<>();
        ObjectNode body = protocol.request(request, true, warnings);
        EventStream events = client.stream(protocol.path(true), body, known(), protocol.framing());
        Answer answer = new Answer(events.failure(), warnings);
        return new ChatEvents(events, answer, protocol.decoder(answer));
    }

    /** Waits for the whole answer. */
    public ChatResponse chat(ChatRequest request) {
        List<String> warnings = new ArrayList<>();
        ObjectNode body = protocol.request(request, false, warnings);
        JsonNode whole = client.post(protocol.path(false), body, known());
        Answer answer = new Answer(known().toBuilder().status(200).build(), warnings);
        try {
            if (ErrorBody.isError(whole)) {
                throw answer.failed(whole);
            }
            protocol.decoder(answer).decodeWhole(whole);
        } catch (JacksonException e) {
            throw ProviderErrors.protocol(
                    answer.failure(), "its answer is not what it should be", e);
        }
        return answer.response();
    }

    private ProviderFailure known() {
        return ProviderFailure.builder(client.provider()).model(model).build();
    }
}
