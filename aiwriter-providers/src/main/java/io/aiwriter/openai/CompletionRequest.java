package io.aiwriter.openai;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.Message;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as Chat Completions wants them. Immutable. */
final class CompletionRequest {

    private static final int MOST_STOP_SEQUENCES = 4;
    private static final Pattern REASONS = Pattern.compile("(?:o\\d|gpt-[5-9]).*");
    private static final Pattern CHATS = Pattern.compile("gpt-5.*-chat.*");

    private final String model;
    private final boolean reasoning;

    CompletionRequest(String model) {
        this.model = model;
        this.reasoning = REASONS.matcher(model).matches() && !CHATS.matcher(model).matches();
    }

    ObjectNode toJson(ChatRequest request, boolean stream) {
        ObjectNode json = ProviderClient.JSON.createObjectNode();
        json.put("model", model);
        ArrayNode messages = json.putArray("messages");
        request.messages().forEach(message -> add(messages.addObject(), message));
        request.maxOutputTokens().ifPresent(tokens -> json.put("max_completion_tokens", tokens));
        sampling(request, json);
        request.seed().ifPresent(seed -> json.put("seed", seed));
        request.reasoningEffort().ifPresent(effort -> reasoning(effort, json));
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            format(schema, json.putObject("response_format"));
        }
        if (stream) {
            json.put("stream", true);
            json.putObject("stream_options").put("include_usage", true);
        }
        return json;
    }

    private void add(ObjectNode node, Message message) {
        String role =
                switch (message.role()) {
                    case SYSTEM -> reasoning ? "developer" : "system";
                    case USER -> "user";
                    case ASSISTANT -> "assistant";
                };
        node.put("role", role);
        node.put("content", message.text());
    }

    private void sampling(ChatRequest request, ObjectNode json) {
        boolean sampled = request.temperature().isPresent() || request.topP().isPresent();
        if (reasoning && sampled) {
            throw unsupported("temperature and topP are not taken by models that reason");
        }
        request.temperature().ifPresent(temperature -> json.put("temperature", temperature));
        request.topP().ifPresent(topP -> json.put("top_p", topP));
        if (request.stopSequences().size() > MOST_STOP_SEQUENCES) {
            throw unsupported("at most %d stopSequences are taken".formatted(MOST_STOP_SEQUENCES));
        }
        if (!request.stopSequences().isEmpty()) {
            request.stopSequences().forEach(json.putArray("stop")::add);
        }
    }

    private void reasoning(ReasoningEffort effort, ObjectNode json) {
        if (!reasoning) {
            throw unsupported("reasoningEffort is taken by models that reason only");
        }
        json.put("reasoning_effort", effort.name().toLowerCase(Locale.ROOT));
    }

    private static void format(ResponseFormat.JsonSchema schema, ObjectNode node) {
        node.put("type", "json_schema");
        ObjectNode named = node.putObject("json_schema");
        named.put("name", schema.name());
        named.put("strict", true);
        named.set("schema", ProviderClient.JSON.readTree(schema.schema()));
    }

    private UnsupportedOptionException unsupported(String what) {
        return new UnsupportedOptionException(
                "openai %s: %s; leave it out".formatted(model, what),
                ProviderFailure.builder(OpenAiChatModel.PROVIDER).model(model).build(),
                null);
    }
}
