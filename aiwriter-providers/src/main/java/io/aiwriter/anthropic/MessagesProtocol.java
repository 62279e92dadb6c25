package io.aiwriter.anthropic;

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
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's Messages API. Immutable. */
final class MessagesProtocol implements ChatProtocol {

    private static final int LEAST_BUDGET = 1_024;

    private final String model;
    private final Generation generation;

    MessagesProtocol(String model, Generation generation) {
        this.model = model;
        this.generation = generation;
    }

    @Override
    public String path(boolean streamed) {
        return "messages";
    }

    @Override
    public ChatDecoder decoder(Answer answer) {
        return new MessagesDecoder(answer);
    }

    @Override
    public ObjectNode request(ChatRequest request, boolean streamed, List<String> warnings) {
        ObjectNode json = ProviderClient.JSON.createObjectNode();
        json.put("model", model);
        json.put("max_tokens", request.maxOutputTokens().orElseGet(generation::maxOutputTokens));
        String system =
                request.messages().stream()
                        .filter(message -> message.role() == Message.Role.SYSTEM)
                        .map(Message::text)
                        .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            json.put("system", system);
        }
        ArrayNode messages = json.putArray("messages");
        request.messages().stream()
                .filter(message -> message.role() != Message.Role.SYSTEM)
                .forEach(message -> add(messages.addObject(), message));
        if (!request.stopSequences().isEmpty()) {
            request.stopSequences().forEach(json.putArray("stop_sequences")::add);
        }
        request.reasoningEffort().ifPresent(effort -> think(effort, json, warnings));
        sampling(request, json, warnings);
        request.seed().ifPresent(seed -> warnings.add("seed was left out: anthropic takes none"));
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            format(schema, json);
        }
        if (streamed) {
            json.put("stream", true);
        }
        return json;
    }

    private static void add(ObjectNode node, Message message) {
        node.put("role", message.role() == Message.Role.USER ? "user" : "assistant");
        node.put("content", message.text());
    }

    private void sampling(ChatRequest request, ObjectNode json, List<String> warnings) {
        if (request.temperature().isEmpty() && request.topP().isEmpty()) {
            return;
        }
        if (!generation.takesSampling() || thinks(json)) {
            warnings.add(
                    "temperature and topP were left out: the model takes neither"
                            + (generation.takesSampling() ? " while it thinks" : ""));
            return;
        }
        if (request.temperature().isEmpty()) {
            json.put("top_p", request.topP().getAsDouble());
            return;
        }
        double temperature = request.temperature().getAsDouble();
        if (temperature > 1) {
            throw unsupported("temperature must be 0 to 1");
        }
        json.put("temperature", temperature);
        if (request.topP().isPresent()) {
            warnings.add("topP was left out: anthropic does not take it beside temperature");
        }
    }

    private void think(ReasoningEffort effort, ObjectNode json, List<String> warnings) {
        if (generation.thinking() == Generation.Thinking.NONE) {
            throw unsupported("reasoningEffort is taken by models that reason only");
        }
        if (effort == ReasoningEffort.NONE) {
            json.putObject("thinking").put("type", "disabled");
        } else if (generation.thinking() == Generation.Thinking.BUDGET) {
            int budget = budget(effort);
            int limit = json.path("max_tokens").asInt();
            if (limit <= LEAST_BUDGET) {
                throw unsupported("maxOutputTokens must be above 1024 for the model to think");
            }
            json.putObject("thinking")
                    .put("type", "enabled")
                    .put("budget_tokens", Math.min(budget, limit - 1));
            if (budget >= limit) {
                warnings.add("thinking was limited to stay below maxOutputTokens");
            }
        } else {
            json.putObject("thinking").put("type", "adaptive");
            boolean least = effort == ReasoningEffort.MINIMAL;
            if (least) {
                warnings.add("reasoningEffort MINIMAL was sent as LOW, the least there is");
            }
            json.withObject("output_config")
                    .put("effort", least ? "low" : effort.name().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean thinks(ObjectNode json) {
        String type = json.path("thinking").path("type").asString("disabled");
        return !type.equals("disabled");
    }

    private static int budget(ReasoningEffort effort) {
        return switch (effort) {
            case NONE, MINIMAL -> LEAST_BUDGET;
            case LOW -> 4_096;
            case MEDIUM -> 10_000;
            case HIGH -> 24_000;
        };
    }

    private void format(ResponseFormat.JsonSchema schema, ObjectNode json) {
        if (!generation.takesSchema()) {
            throw unsupported("responseFormat JsonSchema is taken by newer models only");
        }
        ObjectNode format = json.withObject("output_config").putObject("format");
        format.put("type", "json_schema");
        format.set("schema", ProviderClient.JSON.readTree(schema.schema()));
    }

    private UnsupportedOptionException unsupported(String what) {
        return ProviderErrors.unsupported(AnthropicChatModel.PROVIDER, model, what);
    }
}
