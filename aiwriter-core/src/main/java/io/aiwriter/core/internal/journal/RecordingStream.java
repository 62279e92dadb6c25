package io.aiwriter.core.internal.journal;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatStream;

/** A stream whose answer is recorded before its end is told. */
final class RecordingStream implements ChatStream {

    private final ChatStream stream;
    private final Journal.Entry entry;

    RecordingStream(ChatStream stream, Journal.Entry entry) {
        this.stream = stream;
        this.entry = entry;
    }

    @Override
    public boolean hasNext() {
        return stream.hasNext();
    }

    @Override
    public ChatEvent next() {
        ChatEvent event = stream.next();
        if (event instanceof ChatEvent.Completed completed) {
            entry.record(ChatJson.write(completed.response()));
        }
        return event;
    }

    @Override
    public void close() {
        stream.close();
        entry.close();
    }
}
