package io.aiwriter.ollama;

import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ServerEvent;
import tools.jackson.databind.JsonNode;

/** Lines and whole answers of {@code /api/chat}. */
final class OllamaDecoder implements ChatDecoder {

    private final Answer answer;
    private boolean callsTool;

    OllamaDecoder(Answer answer) {
        this.answer = answer;
    }

    @Override
    public boolean decode(ServerEvent event) {
        JsonNode line = answer.parse(event);
        if (ErrorBody.isError(line)) {
            throw answer.failed(line);
        }
        line(line);
        return answer.finished();
    }

    @Override
    public void decodeWhole(JsonNode body) {
        line(body);
        if (!answer.finished()) {
            throw answer.broken("its answer is not done");
        }
    }

    private void line(JsonNode line) {
        answer.model(line.path("model").asString(""));
        JsonNode message = line.path("message");
        answer.think(message.path("thinking").asString(""));
        answer.say(message.path("content").asString(""));
        callsTool |= !message.path("tool_calls").isEmpty();
        if (line.path("done").asBoolean(false)) {
            end(line);
        }
    }

    private void end(JsonNode line) {
        String reason = line.path("done_reason").asString("");
        if (line.has("eval_count") || line.has("prompt_eval_count")) {
            answer.use(
                    TokenUsage.of(
                            Answer.count(line, "prompt_eval_count"),
                            Answer.count(line, "eval_count")));
        }
        switch (reason) {
            case "stop" ->
                    answer.finish(
                            callsTool ? FinishReason.Kind.TOOL_CALLS : FinishReason.Kind.STOP,
                            reason);
            case "length" -> answer.finish(FinishReason.Kind.LENGTH, reason);
            case "", "load", "unload" ->
                    throw answer.broken("the model was loaded or lost, and gave no answer");
            default -> answer.finish(FinishReason.Kind.UNKNOWN, reason);
        }
    }
}
