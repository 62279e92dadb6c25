package io.aiwriter.providers.internal.completions;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.Message;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ChatProtocol;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Chat Completions, with what one server does differently. Immutable. */
public final class CompletionProtocol implements ChatProtocol {

    private static final int FOUR = 4;

    private final String provider;
    private final String model;
    private final Set<Quirk> quirks;

    /**
     * A protocol.
     *
     * @param provider who is spoken to
     * @param model which model
     * @param quirks in what it differs
     */
    public CompletionProtocol(String provider, String model, Set<Quirk> quirks) {
        this.provider = provider;
        this.model = model;
        this.quirks = Set.copyOf(quirks);
    }

    @Override
    public String path(boolean streamed) {
        return "chat/completions";
    }

    @Override
    public ChatDecoder decoder(Answer answer) {
        return new CompletionDecoder(answer, !has(Quirk.NO_DONE));
    }

    @Override
    public ObjectNode request(ChatRequest request, boolean streamed, List<String> warnings) {
        ObjectNode json = ProviderClient.JSON.createObjectNode();
        json.put("model", model);
        ArrayNode messages = json.putArray("messages");
        request.messages().forEach(message -> add(messages.addObject(), message));
        String limit = has(Quirk.MAX_TOKENS) ? "max_tokens" : "max_completion_tokens";
        request.maxOutputTokens().ifPresent(tokens -> json.put(limit, tokens));
        sampling(request, json);
        seed(request, json, warnings);
        reasoning(request, json);
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            format(schema, json);
        }
        if (streamed) {
            json.put("stream", true);
            if (!has(Quirk.NO_STREAM_OPTIONS)) {
                json.putObject("stream_options").put("include_usage", true);
            }
        }
        return json;
    }

    private void add(ObjectNode node, Message message) {
        String role =
                switch (message.role()) {
                    case SYSTEM -> has(Quirk.DEVELOPER_ROLE) ? "developer" : "system";
                    case USER -> "user";
                    case ASSISTANT -> "assistant";
                };
        node.put("role", role);
        node.put("content", message.text());
    }

    private void sampling(ChatRequest request, ObjectNode json) {
        boolean sampled = request.temperature().isPresent() || request.topP().isPresent();
        if (has(Quirk.NO_SAMPLING) && sampled) {
            throw unsupported("temperature and topP are not taken by models that reason");
        }
        request.temperature().ifPresent(temperature -> json.put("temperature", temperature));
        request.topP().ifPresent(topP -> json.put("top_p", topP));
        List<String> stops = request.stopSequences();
        if (stops.isEmpty()) {
            return;
        }
        if (has(Quirk.NO_STOP)) {
            throw unsupported("stopSequences are not taken");
        }
        if (has(Quirk.FOUR_STOPS) && stops.size() > FOUR) {
            throw unsupported("at most 4 stopSequences are taken");
        }
        stops.forEach(json.putArray("stop")::add);
    }

    /** An answer without its seed is as good, only not repeatable. */
    private void seed(ChatRequest request, ObjectNode json, List<String> warnings) {
        if (request.seed().isEmpty()) {
            return;
        }
        if (has(Quirk.NO_SEED)) {
            warnings.add("seed was left out: %s takes none".formatted(provider));
            return;
        }
        json.put(has(Quirk.RANDOM_SEED) ? "random_seed" : "seed", request.seed().getAsLong());
    }

    private void reasoning(ChatRequest request, ObjectNode json) {
        request.reasoningEffort()
                .ifPresent(
                        effort -> {
                            if (has(Quirk.NO_REASONING_EFFORT)) {
                                throw unsupported("reasoningEffort is not taken");
                            }
                            json.put("reasoning_effort", effort.name().toLowerCase(Locale.ROOT));
                        });
    }

    private void format(ResponseFormat.JsonSchema schema, ObjectNode json) {
        if (has(Quirk.NO_JSON_SCHEMA)) {
            throw unsupported("responseFormat JsonSchema is not offered");
        }
        ObjectNode format = json.putObject("response_format");
        format.put("type", "json_schema");
        ObjectNode named = format.putObject("json_schema");
        named.put("name", schema.name());
        named.put("strict", true);
        named.set("schema", ProviderClient.JSON.readTree(schema.schema()));
    }

    private boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    private UnsupportedOptionException unsupported(String what) {
        return ProviderErrors.unsupported(provider, model, what);
    }
}
