package io.aiwriter.ollama;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ChatProtocol;
import io.aiwriter.providers.internal.http.Framing;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ollama's own way of chatting. Immutable. */
final class OllamaProtocol implements ChatProtocol {

    private final String model;
    private final @Nullable Integer contextWindow;

    OllamaProtocol(String model, @Nullable Integer contextWindow) {
        this.model = model;
        this.contextWindow = contextWindow;
    }

    @Override
    public String path(boolean streamed) {
        return "api/chat";
    }

    @Override
    public Framing framing() {
        return Framing.NDJSON;
    }

    @Override
    public ChatDecoder decoder(Answer answer) {
        return new OllamaDecoder(answer);
    }

    @Override
    public ObjectNode request(ChatRequest request, boolean streamed, List<String> warnings) {
        ObjectNode json = ProviderClient.JSON.createObjectNode();
        json.put("model", model);
        ArrayNode messages = json.putArray("messages");
        request.messages()
                .forEach(
                        message ->
                                messages.addObject()
                                        .put("role", message.role().name().toLowerCase(Locale.ROOT))
                                        .put("content", message.text()));
        json.put("stream", streamed);
        json.put("truncate", false);
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            json.set("format", ProviderClient.JSON.readTree(schema.schema()));
        }
        request.reasoningEffort().ifPresent(effort -> think(effort, json, warnings));
        ObjectNode options = options(request);
        if (!options.isEmpty()) {
            json.set("options", options);
        }
        return json;
    }

    private ObjectNode options(ChatRequest request) {
        ObjectNode options = ProviderClient.JSON.createObjectNode();
        if (contextWindow != null) {
            options.put("num_ctx", contextWindow);
        }
        request.maxOutputTokens().ifPresent(tokens -> options.put("num_predict", tokens));
        request.temperature().ifPresent(temperature -> options.put("temperature", temperature));
        request.topP().ifPresent(topP -> options.put("top_p", topP));
        request.seed().ifPresent(seed -> options.put("seed", seed));
        if (!request.stopSequences().isEmpty()) {
            request.stopSequences().forEach(options.putArray("stop")::add);
        }
        return options;
    }

    /** Only gpt-oss knows levels, and it cannot be kept from thinking. */
    private void think(ReasoningEffort effort, ObjectNode json, List<String> warnings) {
        if (model.startsWith("gpt-oss")) {
            boolean least = effort == ReasoningEffort.NONE || effort == ReasoningEffort.MINIMAL;
            if (least) {
                warnings.add(
                        "reasoningEffort %s was sent as LOW: the model always thinks"
                                .formatted(effort));
            }
            json.put("think", least ? "low" : effort.name().toLowerCase(Locale.ROOT));
            return;
        }
        boolean thinks = effort != ReasoningEffort.NONE;
        if (thinks) {
            warnings.add(
                    "reasoningEffort %s only switched thinking on: the model knows no levels"
                            .formatted(effort));
        }
        json.put("think", thinks);
    }
}
