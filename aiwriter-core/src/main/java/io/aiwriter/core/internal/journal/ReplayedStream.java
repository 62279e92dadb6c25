package io.aiwriter.core.internal.journal;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A recorded answer as a stream, in one piece. */
final class ReplayedStream implements ChatStream {

    private final Iterator<ChatEvent> events;

    ReplayedStream(ChatResponse response) {
        List<ChatEvent> replay = new ArrayList<>();
        if (!response.reasoning().isEmpty()) {
            replay.add(new ChatEvent.ReasoningDelta(response.reasoning()));
        }
        if (!response.text().isEmpty()) {
            replay.add(new ChatEvent.TextDelta(response.text()));
        }
        replay.add(new ChatEvent.Completed(response));
        this.events = replay.iterator();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public ChatEvent next() {
        return events.next();
    }

    @Override
    public void close() {}
}
