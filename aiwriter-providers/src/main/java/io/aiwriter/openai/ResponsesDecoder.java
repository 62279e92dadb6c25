package io.aiwriter.openai;

import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ServerEvent;
import tools.jackson.databind.JsonNode;

/** Events and whole answers of the Responses API. */
final class ResponsesDecoder implements ChatDecoder {

    private final Answer answer;

    ResponsesDecoder(Answer answer) {
        this.answer = answer;
    }

    @Override
    public boolean decode(ServerEvent event) {
        JsonNode node = answer.parse(event);
        String type = Answer.type(event, node);
        String delta = node.path("delta").asString("");
        switch (type) {
            case "response.output_text.delta" -> answer.say(delta);
            case "response.refusal.delta" -> answer.refuse(delta);
            case "response.reasoning_text.delta", "response.reasoning_summary_text.delta" ->
                    answer.think(delta);
            case "response.completed", "response.incomplete", "response.failed" -> {
                end(node.path("response"));
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
        if (!body.path("output").isArray()) {
            throw answer.broken("its answer has no output");
        }
        for (JsonNode item : body.path("output")) {
            item.path("content").forEach(this::part);
            item.path("summary")
                    .forEach(thought -> answer.think(thought.path("text").asString("")));
        }
        end(body);
    }

    private void part(JsonNode part) {
        String text = part.path("text").asString("");
        switch (part.path("type").asString("")) {
            case "output_text" -> answer.say(text);
            case "reasoning_text" -> answer.think(text);
            case "refusal" -> answer.refuse(part.path("refusal").asString(""));
            default -> answer.say("");
        }
    }

    private void end(JsonNode response) {
        answer.model(response.path("model").asString(""));
        if (response.path("usage").isObject()) {
            answer.use(usage(response.path("usage")));
        }
        String status = response.path("status").asString("");
        String reason = response.path("incomplete_details").path("reason").asString("");
        switch (status) {
            case "failed", "cancelled" -> throw answer.failed(response);
            case "completed" ->
                    answer.finish(
                            callsTool(response)
                                    ? FinishReason.Kind.TOOL_CALLS
                                    : FinishReason.Kind.STOP,
                            status);
            case "incomplete" -> answer.finish(incomplete(reason), reason);
            default -> answer.finish(FinishReason.Kind.UNKNOWN, status);
        }
    }

    private static FinishReason.Kind incomplete(String reason) {
        return switch (reason) {
            case "max_output_tokens", "max_tokens" -> FinishReason.Kind.LENGTH;
            case "content_filter" -> FinishReason.Kind.CONTENT_FILTER;
            default -> FinishReason.Kind.UNKNOWN;
        };
    }

    private static boolean callsTool(JsonNode response) {
        for (JsonNode item : response.path("output")) {
            String type = item.path("type").asString("");
            if (type.equals("function_call") || type.equals("custom_tool_call")) {
                return true;
            }
        }
        return false;
    }

    private static TokenUsage usage(JsonNode usage) {
        JsonNode input = usage.path("input_tokens_details");
        return new TokenUsage(
                Answer.count(usage, "input_tokens"),
                Answer.count(usage, "output_tokens"),
                Answer.count(input, "cached_tokens"),
                Answer.count(input, "cache_write_tokens"),
                Answer.count(usage.path("output_tokens_details"), "reasoning_tokens"),
                true);
    }
}
