package io.aiwriter.core.internal.journal;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import java.util.Optional;

/** A model that is asked only what the journal cannot answer. */
final class JournaledChatModel implements ChatModel {

    private static final String KIND = "chat";

    private final ChatModel model;
    private final Journal journal;

    JournaledChatModel(ChatModel model, Journal journal) {
        this.model = model;
        this.journal = journal;
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        Journal.Entry entry = journal.open(KIND, ChatJson.canonical(request));
        try {
            Optional<ChatResponse> recorded = entry.find().map(ChatJson::read);
            return recorded.isPresent()
                    ? new ReplayedStream(recorded.get())
                    : new RecordingStream(model.stream(request), entry);
        } catch (RuntimeException e) {
            entry.close();
            throw e;
        }
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        try (Journal.Entry entry = journal.open(KIND, ChatJson.canonical(request))) {
            Optional<String> recorded = entry.find();
            return ChatJson.read(
                    recorded.isPresent()
                            ? recorded.get()
                            : entry.record(ChatJson.write(model.chat(request))));
        }
    }
}
