package io.aiwriter.anthropic;

import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ServerEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events and whole answers of the Messages API. When the server changes over to another model in
 * mid-answer, the start of the message comes again: what was said stays.
 */
final class MessagesDecoder implements ChatDecoder {

    private final Answer answer;
    private JsonNode usage = MissingNode.getInstance();

    MessagesDecoder(Answer answer) {
        this.answer = answer;
    }

    @Override
    public boolean decode(ServerEvent event) {
        JsonNode node = answer.parse(event);
        switch (Answer.type(event, node)) {
            case "message_start" -> {
                answer.model(node.path("message").path("model").asString(""));
                use(node.path("message").path("usage"));
            }
            case "content_block_start" -> block(node.path("content_block"));
            case "content_block_delta" -> block(node.path("delta"));
            case "message_delta" -> {
                use(node.path("usage"));
                stop(node.path("delta"));
            }
            case "message_stop" -> {
                return true;
            }
            case "error" -> throw answer.failed(node);
            default -> {
                return false;
            }
        }
        return false;
    }

    @Override
    public void decodeWhole(JsonNode body) {
        if (!body.path("content").isArray()) {
            throw answer.broken("its answer has no content");
        }
        answer.model(body.path("model").asString(""));
        body.path("content").forEach(this::block);
        use(body.path("usage"));
        stop(body);
    }

    private void block(JsonNode block) {
        switch (block.path("type").asString("")) {
            case "text", "text_delta" -> answer.say(block.path("text").asString(""));
            case "thinking", "thinking_delta" -> answer.think(block.path("thinking").asString(""));
            case "fallback" -> {
                String other = block.path("to").path("model").asString("");
                answer.model(other);
                answer.warn("another model answered in its place: " + other);
            }
            default -> answer.say("");
        }
    }

    private void stop(JsonNode told) {
        String reason = told.path("stop_reason").asString("");
        if (reason.isEmpty()) {
            return;
        }
        FinishReason.Kind kind =
                switch (reason) {
                    case "end_turn", "stop_sequence" -> FinishReason.Kind.STOP;
                    case "max_tokens", "model_context_window_exceeded" -> FinishReason.Kind.LENGTH;
                    case "tool_use" -> FinishReason.Kind.TOOL_CALLS;
                    case "refusal" -> FinishReason.Kind.CONTENT_FILTER;
                    case "pause_turn" -> FinishReason.Kind.PAUSE;
                    default -> FinishReason.Kind.UNKNOWN;
                };
        answer.finish(kind, reason);
        String category = told.path("stop_details").path("category").asString("");
        if (!category.isEmpty()) {
            answer.warn("The model refused: " + category);
        }
    }

    /** Later figures are cumulative and replace earlier ones, field by field. */
    private void use(JsonNode told) {
        if (!(told instanceof ObjectNode later)) {
            return;
        }
        usage = usage instanceof ObjectNode earlier ? earlier.setAll(later) : later;
        long read = count("cache_read_input_tokens");
        long written = count("cache_creation_input_tokens");
        answer.use(
                new TokenUsage(
                        count("input_tokens") + read + written,
                        count("output_tokens"),
                        read,
                        written,
                        Answer.count(usage.path("output_tokens_details"), "thinking_tokens"),
                        true));
    }

    private long count(String field) {
        return Answer.count(usage, field);
    }
}
