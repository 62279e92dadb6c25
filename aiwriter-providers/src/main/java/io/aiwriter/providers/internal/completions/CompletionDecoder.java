package io.aiwriter.providers.internal.completions;

import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ServerEvent;
import tools.jackson.databind.JsonNode;

/** Chunks and whole answers of Chat Completions, in the forms that its many servers give them. */
final class CompletionDecoder implements ChatDecoder {

    private static final String DONE = "[DONE]";

    private final Answer answer;
    private final boolean marksEnd;

    CompletionDecoder(Answer answer, boolean marksEnd) {
        this.answer = answer;
        this.marksEnd = marksEnd;
    }

    @Override
    public boolean decode(ServerEvent event) {
        if (event.data().equals(DONE)) {
            return true;
        }
        String plain = event.name().isEmpty() ? PlainChunk.text(event.data(), answer) : null;
        if (plain != null) {
            answer.say(plain);
            return false;
        }
        JsonNode chunk = answer.parse(event);
        if (event.name().equals("error") || ErrorBody.isError(chunk)) {
            throw answer.failed(chunk);
        }
        common(chunk);
        for (JsonNode choice : chunk.path("choices")) {
            if (choice.path("index").asInt(0) == 0) {
                choice(choice, choice.path("delta"));
            }
        }
        return false;
    }

    @Override
    public void decodeWhole(JsonNode body) {
        JsonNode choice = body.path("choices").path(0);
        if (!choice.isObject()) {
            throw answer.broken("its answer has no choices");
        }
        common(body);
        choice(choice, choice.path("message"));
        if (!answer.finished()) {
            finish("");
        }
    }

    @Override
    public boolean completeAtEnd() {
        return !marksEnd && answer.finished();
    }

    private void common(JsonNode node) {
        answer.model(node.path("model").asString(""));
        JsonNode usage = node.path("usage");
        JsonNode told = usage.isObject() ? usage : node.path("x_groq").path("usage");
        if (told.isObject()) {
            answer.use(usage(told));
        }
    }

    private void choice(JsonNode choice, JsonNode message) {
        String thought = message.path("reasoning_content").asString("");
        answer.think(thought.isEmpty() ? message.path("reasoning").asString("") : thought);
        answer.refuse(message.path("refusal").asString(""));
        JsonNode content = message.path("content");
        if (content.isArray()) {
            content.forEach(this::part);
        } else {
            answer.say(content.asString(""));
        }
        String reason = choice.path("finish_reason").asString("");
        if (!reason.isEmpty()) {
            finish(reason);
        }
    }

    /** Mistral's models that reason answer in parts. */
    private void part(JsonNode part) {
        if (part.path("type").asString("").equals("text")) {
            answer.say(part.path("text").asString(""));
        }
        for (JsonNode thought : part.path("thinking")) {
            answer.think(thought.path("text").asString(""));
        }
    }

    private void finish(String raw) {
        FinishReason.Kind kind =
                switch (raw) {
                    case "stop", "eos", "eos_token", "stop_sequence" -> FinishReason.Kind.STOP;
                    case "length" -> FinishReason.Kind.LENGTH;
                    case "tool_calls", "function_call" -> FinishReason.Kind.TOOL_CALLS;
                    case "content_filter" -> FinishReason.Kind.CONTENT_FILTER;
                    case "error" -> FinishReason.Kind.ERROR;
                    default -> FinishReason.Kind.UNKNOWN;
                };
        answer.finish(kind, raw);
    }

    private static TokenUsage usage(JsonNode usage) {
        JsonNode input = usage.path("prompt_tokens_details");
        return new TokenUsage(
                Answer.count(usage, "prompt_tokens"),
                Answer.count(usage, "completion_tokens"),
                Answer.count(input, "cached_tokens"),
                Answer.count(input, "cache_write_tokens"),
                Answer.count(usage.path("completion_tokens_details"), "reasoning_tokens"),
                true);
    }
}
