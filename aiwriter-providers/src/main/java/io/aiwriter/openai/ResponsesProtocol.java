package io.aiwriter.openai;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.Message;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ChatProtocol;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's Responses API. Immutable. */
final class ResponsesProtocol implements ChatProtocol {

    private final String provider;
    private final String model;
    private final boolean reasons;

    ResponsesProtocol(String provider, String model, boolean reasons) {
        this.provider = provider;
        this.model = model;
        this.reasons = reasons;
    }

    @Override
    public String path(boolean streamed) {
        return "responses";
    }

    @Override
    public ChatDecoder decoder(Answer answer) {
        return new ResponsesDecoder(answer);
    }

    @Override
    public ObjectNode request(ChatRequest request, boolean streamed, List<String> warnings) {
        ObjectNode json = ProviderClient.JSON.createObjectNode();
        json.put("model", model);
        ArrayNode input = json.putArray("input");
        request.messages().forEach(message -> add(input.addObject(), message));
        request.maxOutputTokens().ifPresent(tokens -> json.put("max_output_tokens", tokens));
        sampling(request, json, warnings);
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            format(schema, json.putObject("text").putObject("format"));
        }
        // OpenAI keeps what is not told otherwise.
        json.put("store", false);
        if (streamed) {
            json.put("stream", true);
        }
        return json;
    }

    private void add(ObjectNode node, Message message) {
        node.put("role", message.role().name().toLowerCase(Locale.ROOT));
        node.put("content", message.text());
    }

    private void sampling(ChatRequest request, ObjectNode json, List<String> warnings) {
        boolean sampled = request.temperature().isPresent() || request.topP().isPresent();
        if (reasons && sampled) {
            throw ProviderErrors.unsupported(
                    provider, model, "temperature and topP are not taken by models that reason");
        }
        request.temperature().ifPresent(temperature -> json.put("temperature", temperature));
        request.topP().ifPresent(topP -> json.put("top_p", topP));
        if (!request.stopSequences().isEmpty()) {
            throw ProviderErrors.unsupported(
                    provider, model, "stopSequences are not taken by the Responses API");
        }
        request.seed()
                .ifPresent(seed -> warnings.add("seed was left out: the Responses API takes none"));
        request.reasoningEffort()
                .ifPresent(
                        effort -> {
                            if (!reasons) {
                                throw ProviderErrors.unsupported(
                                        provider, model, "reasoningEffort is not taken");
                            }
                            json.putObject("reasoning")
                                    .put("effort", effort.name().toLowerCase(Locale.ROOT));
                        });
    }

    private static void format(ResponseFormat.JsonSchema schema, ObjectNode node) {
        node.put("type", "json_schema");
        node.put("name", schema.name());
        node.put("strict", true);
        node.set("schema", ProviderClient.JSON.readTree(schema.schema()));
    }
}
