package io.aiwriter.openai;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.DecodedChatStream.ChatDecoder;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import io.aiwriter.providers.internal.http.ServerEvent;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Chunks and whole answers of Chat Completions. Belongs to one answer. */
final class CompletionDecoder implements ChatDecoder {

    private static final String DONE = "[DONE]";

    private final ProviderFailure known;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private String model = "";
    private String finish = "";
    private TokenUsage usage = TokenUsage.UNREPORTED;

    CompletionDecoder(ProviderFailure known) {
        this.known = known;
    }

    /** A whole answer. */
    static ChatResponse whole(JsonNode answer, ProviderFailure known) {
        JsonNode choice = answer.path("choices").path(0);
        if (choice.isMissingNode()) {
            throw ProviderErrors.protocol(known, "its answer has no choices", null);
        }
        JsonNode message = choice.path("message");
        String refusal = message.path("refusal").asString("");
        return new ChatResponse(
                message.path("content").asString(""),
                message.path("reasoning_content").asString(""),
                finishReason(choice.path("finish_reason").asString(""), refusal),
                usage(answer.path("usage")),
                answer.path("model").asString(""),
                warnings(refusal));
    }

    @Override
    public boolean decode(ServerEvent event, Consumer<ChatEvent> out) {
        if (event.data().equals(DONE)) {
            if (finish.isEmpty()) {
                throw ProviderErrors.protocol(known, "the stream ended without a reason", null);
            }
            return true;
        }
        JsonNode chunk = ProviderClient.JSON.readTree(event.data());
        if (event.name().equals("error") || chunk.path("error").isObject()) {
            throw ErrorBody.of(chunk).toException(known);
        }
        model = chunk.path("model").asString(model);
        if (chunk.path("usage").isObject()) {
            usage = usage(chunk.path("usage"));
        }
        for (JsonNode choice : chunk.path("choices")) {
            if (choice.path("index").asInt(0) == 0) {
                decode(choice, out);
            }
        }
        return false;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public ChatResponse response() {
        return new ChatResponse(
                text.toString(),
                reasoning.toString(),
                finishReason(finish, refusal.toString()),
                usage,
                model,
                warnings(refusal.toString()));
    }

    private void decode(JsonNode choice, Consumer<ChatEvent> out) {
        JsonNode delta = choice.path("delta");
        String thought = delta.path("reasoning_content").asString("");
        if (!thought.isEmpty()) {
            reasoning.append(thought);
            out.accept(new ChatEvent.ReasoningDelta(thought));
        }
        refusal.append(delta.path("refusal").asString(""));
        String said = delta.path("content").asString("");
        if (!said.isEmpty()) {
            text.append(said);
            out.accept(new ChatEvent.TextDelta(said));
        }
        finish = choice.path("finish_reason").asString(finish);
    }

    private static FinishReason finishReason(String raw, String refusal) {
        FinishReason.Kind kind =
                switch (raw) {
                    case "stop" -> FinishReason.Kind.STOP;
                    case "length" -> FinishReason.Kind.LENGTH;
                    case "tool_calls", "function_call" -> FinishReason.Kind.TOOL_CALLS;
                    case "content_filter" -> FinishReason.Kind.CONTENT_FILTER;
                    default -> FinishReason.Kind.UNKNOWN;
                };
        return new FinishReason(refusal.isEmpty() ? kind : FinishReason.Kind.CONTENT_FILTER, raw);
    }

    /** A refusal is no part of the answer. */
    private static List<String> warnings(String refusal) {
        return refusal.isEmpty() ? List.of() : List.of("The model refused: " + refusal);
    }

    private static TokenUsage usage(JsonNode usage) {
        if (!usage.isObject()) {
            return TokenUsage.UNREPORTED;
        }
        return new TokenUsage(
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0),
                usage.path("prompt_tokens_details").path("cached_tokens").asLong(0),
                usage.path("prompt_tokens_details").path("cache_write_tokens").asLong(0),
                usage.path("completion_tokens_details").path("reasoning_tokens").asLong(0),
                true);
    }
}
