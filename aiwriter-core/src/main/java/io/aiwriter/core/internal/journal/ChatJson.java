package io.aiwriter.core.internal.journal;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.chat.TokenUsage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as what tells them apart, and responses in full. */
final class ChatJson {

    private ChatJson() {}

    /** The same text for requests that ask the same in the same way, and for no others. */
    static String canonical(ChatRequest request) {
        ObjectNode root = Json.object();
        request.messages()
                .forEach(
                        message ->
                                root.withArray("messages")
                                        .addObject()
                                        .put(message.role().name(), message.text()));
        request.maxOutputTokens().ifPresent(value -> root.put("maxOutputTokens", value));
        request.temperature().ifPresent(value -> root.put("temperature", value));
        request.topP().ifPresent(value -> root.put("topP", value));
        request.stopSequences().forEach(root.withArray("stop")::add);
        request.seed().ifPresent(value -> root.put("seed", value));
        request.reasoningEffort().ifPresent(value -> root.put("reasoning", value.name()));
        switch (request.responseFormat()) {
            case ResponseFormat.Text text -> root.put("format", "text");
            case ResponseFormat.JsonSchema schema ->
                    root.put("format", schema.name()).put("schema", schema.schema());
        }
        return Json.write(root);
    }

    static String write(ChatResponse response) {
        ObjectNode root = Json.object();
        root.put("text", response.text());
        root.put("reasoning", response.reasoning());
        root.put("finish", response.finishReason().kind().name());
        root.put("finishRaw", response.finishReason().raw());
        root.put("model", response.model());
        response.warnings().forEach(root.withArray("warnings")::add);
        TokenUsage usage = response.usage();
        root.putObject("usage")
                .put("input", usage.inputTokens())
                .put("output", usage.outputTokens())
                .put("cachedInput", usage.cachedInputTokens())
                .put("cacheWrite", usage.cacheWriteTokens())
                .put("reasoning", usage.reasoningTokens())
                .put("reported", usage.reported());
        return Json.write(root);
    }

    static ChatResponse read(String json) {
        JsonNode root = Json.read(json);
        return new ChatResponse(
                Json.text(root, "text"),
                Json.text(root, "reasoning"),
                new FinishReason(
                        FinishReason.Kind.valueOf(Json.text(root, "finish")),
                        Json.text(root, "finishRaw")),
                usage(root.path("usage")),
                Json.text(root, "model"),
                Json.list(root.path("warnings"), JsonNode::asString));
    }

    private static TokenUsage usage(JsonNode usage) {
        return new TokenUsage(
                usage.path("input").asLong(),
                usage.path("output").asLong(),
                usage.path("cachedInput").asLong(),
                usage.path("cacheWrite").asLong(),
                usage.path("reasoning").asLong(),
                usage.path("reported").asBoolean());
    }
}
