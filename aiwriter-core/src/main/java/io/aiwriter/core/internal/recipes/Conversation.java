package io.aiwriter.core.internal.recipes;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.core.internal.prompted.StreamedAnswer;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An exchange with a model that goes on until the answer will do. */
final class Conversation {

    private final ChatModel model;
    private final List<String> warnings = new ArrayList<>();
    private final ChatRequest.Builder turns;
    private TokenUsage usage = TokenUsage.NONE;

    Conversation(ChatModel model, ChatRequest.Builder opening) {
        this.model = model;
        this.turns = opening;
    }

    /** The next answer. */
    String ask(Consumer<String> progress) {
        ChatResponse answer = StreamedAnswer.of(model, turns.build(), progress);
        usage = usage.plus(answer.usage());
        warnings.addAll(answer.warnings());
        if (answer.finishReason().kind() == FinishReason.Kind.LENGTH) {
            warnings.add("An answer was cut at the model's output limit.");
        }
        turns.assistant(answer.text().isBlank() ? "(nothing)" : answer.text());
        return answer.text();
    }

    /** Says what is wrong with the last answer. */
    void complain(String order) {
        turns.user(order);
    }

    TokenUsage usage() {
        return usage;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    ProtocolException unusable(String what) {
        return new ProtocolException(
                what + "; try again or choose another model",
                ProviderFailure.builder(model.info().provider())
                        .model(model.info().model())
                        .build(),
                null);
    }
}
