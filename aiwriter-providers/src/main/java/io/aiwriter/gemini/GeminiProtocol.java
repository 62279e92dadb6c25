package io.aiwriter.gemini;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.Message;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ChatProtocol;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gemini's {@code generateContent}. Immutable. */
final class GeminiProtocol implements ChatProtocol {

    private static final int MOST_STOP_SEQUENCES = 5;

    private final String model;
    private final Thinking thinking;

    GeminiProtocol(String model, Thinking thinking) {
        this.model = model;
        this.thinking = thinking;
    }

    @Override
    public String path(boolean streamed) {
        String place = model.contains("/") ? model : "models/" + model;
        return "./" + place + (streamed ? ":streamGenerateContent?alt=sse" : ":generateContent");
    }

    @Override
    public ChatDecoder decoder(Answer answer) {
        return new GeminiDecoder(answer);
    }

    @Override
    public ObjectNode request(ChatRequest request, boolean streamed, List<String> warnings) {
        ObjectNode json = ProviderClient.JSON.createObjectNode();
        ArrayNode contents = json.putArray("contents");
        for (Message message : request.messages()) {
            switch (message.role()) {
                case SYSTEM ->
                        json.withObject("systemInstruction")
                                .withArray("parts")
                                .addObject()
                                .put("text", message.text());
                case USER -> add(contents, "user", message);
                case ASSISTANT -> add(contents, "model", message);
            }
        }
        ObjectNode config = ProviderClient.JSON.createObjectNode();
        sampling(request, config);
        request.reasoningEffort().ifPresent(effort -> think(effort, config, warnings));
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            config.put("responseMimeType", "application/json");
            config.set("responseJsonSchema", ProviderClient.JSON.readTree(schema.schema()));
        }
        if (!config.isEmpty()) {
            json.set("generationConfig", config);
        }
        return json;
    }

    private static void add(ArrayNode contents, String role, Message message) {
        ObjectNode content = contents.addObject().put("role", role);
        content.putArray("parts").addObject().put("text", message.text());
    }

    private void sampling(ChatRequest request, ObjectNode config) {
        request.maxOutputTokens().ifPresent(tokens -> config.put("maxOutputTokens", tokens));
        request.temperature().ifPresent(temperature -> config.put("temperature", temperature));
        request.topP().ifPresent(topP -> config.put("topP", topP));
        List<String> stops = request.stopSequences();
        if (stops.size() > MOST_STOP_SEQUENCES) {
            throw unsupported("at most %d stopSequences are taken".formatted(MOST_STOP_SEQUENCES));
        }
        if (!stops.isEmpty()) {
            stops.forEach(config.putArray("stopSequences")::add);
        }
        request.seed()
                .ifPresent(
                        seed -> {
                            if (seed != (int) seed) {
                                throw unsupported("seed must fit into 32 bits");
                            }
                            config.put("seed", (int) seed);
                        });
    }

    private void think(ReasoningEffort effort, ObjectNode config, List<String> warnings) {
        if (thinking == Thinking.NONE) {
            throw unsupported("reasoningEffort is taken by models that reason only");
        }
        if (thinking == Thinking.LEVEL && effort == ReasoningEffort.NONE) {
            warnings.add("reasoningEffort NONE was sent as MINIMAL: the model always thinks");
        }
        thinking.write(effort, config.putObject("thinkingConfig"));
    }

    private UnsupportedOptionException unsupported(String what) {
        return ProviderErrors.unsupported(GeminiChatModel.PROVIDER, model, what);
    }
}
