package io.aiwriter.core.internal.prompted;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import java.util.function.Consumer;

/** An answer that is shown while it comes. */
public final class StreamedAnswer {

    private StreamedAnswer() {}

    /**
     * Asks and waits for the whole answer.
     *
     * @param progress told each piece of the text
     */
    public static ChatResponse of(ChatModel model, ChatRequest request, Consumer<String> progress) {
        try (ChatStream stream = model.stream(request)) {
            while (stream.hasNext()) {
                switch (stream.next()) {
                    case ChatEvent.TextDelta delta -> progress.accept(delta.text());
                    case ChatEvent.ReasoningDelta reasoning -> {}
                    case ChatEvent.Completed completed -> {
                        return completed.response();
                    }
                }
            }
        }
        throw new IllegalStateException("a stream ends with its completion or an error");
    }
}
