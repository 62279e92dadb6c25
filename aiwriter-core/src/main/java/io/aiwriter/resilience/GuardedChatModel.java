package io.aiwriter.resilience;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;

/** A model behind a guard. */
final class GuardedChatModel implements ChatModel {

    private final ChatModel model;
    private final Guard guard;

    GuardedChatModel(ChatModel model, Guard guard) {
        this.model = model;
        this.guard = guard;
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        Guard.Pass pass = guard.enter(request);
        ChatResponse response;
        try {
            response = model.chat(request);
        } catch (RuntimeException e) {
            pass.failed(e);
            throw e;
        }
        pass.completed(response);
        return response;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        Guard.Pass pass = guard.enter(request);
        try {
            return new GuardedStream(model.stream(request), pass);
        } catch (RuntimeException e) {
            pass.failed(e);
            throw e;
        }
    }
}
