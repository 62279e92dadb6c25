package io.aiwriter.gemini;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ChatDecoder;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ServerEvent;
import tools.jackson.databind.JsonNode;

/**
 * Frames and whole answers of {@code generateContent}. A stream has no terminal marker of its own:
 * it is complete with the frame that has both a finish reason and the usage, or when it ends in
 * order after a finish reason.
 */
final class GeminiDecoder implements ChatDecoder {

    private final Answer answer;
    private boolean callsTool;

    GeminiDecoder(Answer answer) {
        this.answer = answer;
    }

    @Override
    public boolean decode(ServerEvent event) {
        JsonNode frame = answer.parse(event);
        if (ErrorBody.isError(frame)) {
            throw answer.failed(frame);
        }
        frame(frame);
        return answer.finished() && frame.path("usageMetadata").isObject();
    }

    @Override
    public void decodeWhole(JsonNode body) {
        frame(body);
        if (!answer.finished()) {
            throw answer.broken("its answer has no candidates");
        }
    }

    @Override
    public boolean completeAtEnd() {
        return answer.finished();
    }

    private void frame(JsonNode frame) {
        answer.model(frame.path("modelVersion").asString(""));
        JsonNode usage = frame.path("usageMetadata");
        if (usage.has("promptTokenCount") || usage.has("candidatesTokenCount")) {
            answer.use(usage(usage));
        }
        JsonNode candidates = frame.path("candidates");
        JsonNode feedback = frame.path("promptFeedback");
        if (candidates.isEmpty() && feedback.isObject()) {
            throw blocked(feedback.path("blockReason").asString("no reason given"));
        }
        for (JsonNode candidate : candidates) {
            if (candidate.path("index").asInt(0) == 0) {
                candidate(candidate);
            }
        }
    }

    private void candidate(JsonNode candidate) {
        for (JsonNode part : candidate.path("content").path("parts")) {
            String text = part.path("text").asString("");
            if (part.path("thought").asBoolean(false)) {
                answer.think(text);
            } else {
                answer.say(text);
            }
            callsTool |= part.has("functionCall");
        }
        String reason = candidate.path("finishReason").asString("");
        if (!reason.isEmpty()) {
            answer.finish(kind(reason), reason);
        }
    }

    private FinishReason.Kind kind(String reason) {
        return switch (reason) {
            // The protocol buffer's number, which some gateways send instead of the word.
            case "STOP", "1" -> callsTool ? FinishReason.Kind.TOOL_CALLS : FinishReason.Kind.STOP;
            case "MAX_TOKENS", "2" -> FinishReason.Kind.LENGTH;
            case "SAFETY",
                    "RECITATION",
                    "BLOCKLIST",
                    "PROHIBITED_CONTENT",
                    "SPII",
                    "LANGUAGE",
                    "IMAGE_SAFETY",
                    "IMAGE_PROHIBITED_CONTENT",
                    "IMAGE_RECITATION" ->
                    FinishReason.Kind.CONTENT_FILTER;
            case "MALFORMED_FUNCTION_CALL",
                    "UNEXPECTED_TOOL_CALL",
                    "TOO_MANY_TOOL_CALLS",
                    "MISSING_THOUGHT_SIGNATURE",
                    "MALFORMED_RESPONSE" ->
                    FinishReason.Kind.ERROR;
            default -> FinishReason.Kind.UNKNOWN;
        };
    }

    private ContentFilteredException blocked(String reason) {
        return new ContentFilteredException(
                "gemini blocked the prompt (%s); change what is asked for".formatted(reason),
                answer.failure().toBuilder().code(reason).build(),
                null);
    }

    /** Thinking is counted beside the candidates, not within them. */
    private static TokenUsage usage(JsonNode usage) {
        long thoughts = Answer.count(usage, "thoughtsTokenCount");
        return new TokenUsage(
                Answer.count(usage, "promptTokenCount"),
                Answer.count(usage, "candidatesTokenCount") + thoughts,
                Answer.count(usage, "cachedContentTokenCount"),
                0,
                thoughts,
                true);
    }
}
